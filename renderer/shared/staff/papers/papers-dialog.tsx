import { useState } from 'react';

import type { Sheet } from '#protocol/sheet.js';
import type { Language } from '#protocol/vocabulary.js';
import { DOORS, REFERRAL_TOPICS } from '#protocol/vocabulary.js';

import '../../i18n/namespaces/desk.js';
import '../../i18n/namespaces/divide.js';
import '../../i18n/namespaces/doors.js';
import { tIn, useT } from '../../i18n/i18n.js';
import { doorLeaflets } from '../../leaflets/door-leaflets.js';
import { Button } from '../../ui/button/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { useDeskPrint } from '../use-desk-print.js';
import { NoPaper } from './no-paper.js';
import { PaperLanguage } from './paper-language.js';
import styles from './papers.module.css';

interface Paper {
  readonly id: string;
  readonly word: string;
  readonly lines: readonly string[];
  readonly sheet: Sheet;
}

/** The kiosk's papers on services elsewhere, each printed in one touch, in the visitor's language. */
export function PapersDialog(props: {
  /** The visitor's language, most likely. */
  likely: Language;
  onClose: () => void;
}) {
  const t = useT('desk');
  const tStaff = useT('staff');
  const [language, setLanguage] = useState(props.likely);
  const { print, printing, failed } = useDeskPrint();
  const group = (title: string, papers: readonly Paper[]) => (
    <section className={styles['group']} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles['papers']}>
        {papers.map(({ id, word, lines, sheet }) => (
          <li key={id}>
            <div lang={language}>
              <strong>{word}</strong>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
            <Button
              resting={printing}
              aria-label={t('papers.printThis', { what: word })}
              onPress={() => print(sheet)}
            >
              {t('papers.print')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <Dialog
      title={t('papers.title')}
      onClose={props.onClose}
      actions={<Button onPress={props.onClose}>{tStaff('action.close')}</Button>}
    >
      <PaperLanguage language={language} onChange={setLanguage} />
      {group(t('papers.topics'), topicPapers(language))}
      {group(t('papers.doors'), doorPapers(language))}
      {failed && <NoPaper />}
    </Dialog>
  );
}

function topicPapers(language: Language): readonly Paper[] {
  const words = tIn(language, 'divide');
  return REFERRAL_TOPICS.map((topic) => ({
    id: topic,
    word: words(`topic.${topic}.word`),
    lines: [words(`topic.${topic}.sentence`)],
    sheet: { kind: 'referral', language, topics: [topic] },
  }));
}

function doorPapers(language: Language): readonly Paper[] {
  const words = tIn(language, 'doors');
  return DOORS.map((door) => ({
    id: door,
    word: words(`door.${door}.word`),
    lines: doorLeaflets(door, language).map(({ title, facts }) =>
      [title, ...facts.filter(({ kind }) => kind === 'number').map(({ value }) => value)].join(
        ' · ',
      ),
    ),
    sheet: { kind: 'doors', language, doors: [door] },
  }));
}
