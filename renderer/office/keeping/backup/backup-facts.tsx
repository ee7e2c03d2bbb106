import type { BackupFacts } from '#protocol/keeping.js';

import { useFormat, useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { byteSize } from '../files/byte-size.js';
import styles from './backup.module.css';

/** Names of files that are listed: the first ones say enough. */
const MOST_NAMED = 10;

function FileNames(props: { files: readonly string[] }) {
  const { files } = props;
  const t = useT('keeping');
  return (
    <ul className={styles['damaged']}>
      {files.slice(0, MOST_NAMED).map((file) => (
        <li key={file}>{file}</li>
      ))}
      {files.length > MOST_NAMED && (
        <li>{t('backup.check.moreFiles', { count: files.length - MOST_NAMED })}</li>
      )}
    </ul>
  );
}

/** What a backup is, in words. */
export function BackupFactsList(props: { facts: BackupFacts }) {
  const { madeAt, version, files, bytes, days, firstDay, lastDay, damaged, leftOut } = props.facts;
  const t = useT('keeping');
  const format = useFormat();
  const [language] = useLanguage();
  const dates = firstDay !== undefined && {
    from: format.day(firstDay),
    to: format.day(lastDay ?? firstDay),
  };
  return (
    <>
      <Notice kind={damaged.length === 0 ? 'good' : 'alert'}>
        {damaged.length > 0
          ? t('backup.check.damaged', { count: damaged.length })
          : t(leftOut.length === 0 ? 'backup.check.whole' : 'backup.check.sound')}
      </Notice>
      {leftOut.length > 0 && (
        <Notice kind="alert">{t('backup.check.leftOut', { count: leftOut.length })}</Notice>
      )}
      <dl className={styles['facts']}>
        <dt>{t('backup.check.madeAt')}</dt>
        <dd>{format.moment(madeAt)}</dd>
        <dt>{t('backup.check.version')}</dt>
        <dd>{version}</dd>
        <dt>{t('backup.check.contents')}</dt>
        <dd>
          {t('backup.check.files', {
            count: files,
            number: format.number(files),
            size: byteSize(bytes, language),
          })}
        </dd>
        <dt>{t('backup.check.days')}</dt>
        <dd>
          {dates === false
            ? t('backup.check.noDays')
            : t('backup.check.day', { count: days, number: format.number(days), ...dates })}
        </dd>
        {damaged.length > 0 && (
          <>
            <dt>{t('backup.check.damagedFiles')}</dt>
            <dd>
              <FileNames files={damaged} />
            </dd>
          </>
        )}
        {leftOut.length > 0 && (
          <>
            <dt>{t('backup.check.leftOutFiles')}</dt>
            <dd>
              <FileNames files={leftOut} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
