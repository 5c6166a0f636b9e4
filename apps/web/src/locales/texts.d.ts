import 'i18next';
import type amendments from './en/amendments.json';
import type common from './en/common.json';
import type consultation from './en/consultation.json';
import type text from './en/text.json';
import type reference from './en/reference.json';
import type dossier from './en/dossier.json';
import type group from './en/group.json';
import type installation from './en/installation.json';
import type record from './en/record.json';
import type secretariat from './en/secretariat.json';
import type session from './en/session.json';
import type today from './en/today.json';
import type sittings from './en/sittings.json';
import type divisions from './en/divisions.json';
import type business from './en/business.json';
import type ui from './en/ui.json';

// Keys of every namespace, so that a misspelt one does not compile. A new namespace is one line here and one file
// in each language.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      amendments: typeof amendments;
      common: typeof common;
      consultation: typeof consultation;
      text: typeof text;
      reference: typeof reference;
      dossier: typeof dossier;
      group: typeof group;
      installation: typeof installation;
      record: typeof record;
      secretariat: typeof secretariat;
      session: typeof session;
      today: typeof today;
      sittings: typeof sittings;
      divisions: typeof divisions;
      business: typeof business;
      ui: typeof ui;
    };
  }
}
