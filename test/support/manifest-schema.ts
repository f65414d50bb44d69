/* What Microsoft publishes of the structure of a task pane add-in's manifest, as data: [MS-OWEMXML] appendix A, sections 5.2
   (OfficeAppManifest 1.1), 5.6 (OfficeAppBasicTypes 1.0) and 5.7 (TaskPaneAppVersionOverrides 1.0); the three XSD files stood
   in OfficeDev/office-js-docs-pr, docs/overview/schemas/taskpane. What only other applications than Excel take, or nobody here
   writes (dictionaries, custom functions, built-in tabs and groups, single sign-on), is not listed, and so refused. */

const OFFICE = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

/** What a text may be; lengths are counted in characters. */
export const TEXTS = {
  ShortString: /^[^]{1,125}$/u,
  LongString: /^[^]{1,250}$/u,
  Url: /^\S{1,2048}$/u,
  ReferenceId: /^[^]{1,32}$/u,
  Uuid: /^(?:urn:uuid:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$|^\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}$/i,
  AlternateId: /^.{5,12}\\WA\d{9}$/,
  Version: /^\d{1,5}(?:\.\d{1,5}){0,3}$/,
  ShortVersion: /^\d{1,5}\.\d{1,5}$/,
  Culture: /^(?:[a-z]{2,3}-[a-z\d]{3,8}(?:-[a-z]{2,3})?|[a-z]{2,3}(?:-[a-z]{2,3}(?:_tradnl|\.pseudo|-[a-z]{4,8})?)?)$/i,
  Permissions: /^(?:Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  Application: /^(?:Database|Document|Mailbox|Notebook|Presentation|Project|Workbook)$/,
  Lifetime: /^(?:short|long)$/,
  Integer: /^\d+$/,
  Boolean: /^(?:true|false|0|1)$/,
} as const;

/** Whether there is a text of this name. */
export const isText = (name: string): name is keyof typeof TEXTS => name in TEXTS;

/** What an element is made of. Each part is a name, how often (`?` at most once, `*` any number, `+` at least once) and a
 *  kind; children stand in this order. */
export interface Kind {
  /** The namespace of its children. */
  readonly namespace: string;
  readonly attributes?: string;
  readonly children?: string;
  /** It holds a text, and no children. */
  readonly text?: keyof typeof TEXTS;
  /** By `xsi:type`, which it must have, what it has besides. */
  readonly types?: Readonly<Record<string, Pick<Kind, 'children'>>>;
}

const text = (name: keyof typeof TEXTS): Kind => ({ namespace: OFFICE, text: name });
const setting = (name: keyof typeof TEXTS): Kind => ({
  namespace: OFFICE,
  attributes: `DefaultValue ${name}`,
  children: `Override* ${name}Override`,
});
const resource = (name: keyof typeof TEXTS): Kind => ({
  namespace: BASIC,
  attributes: `id ReferenceId, DefaultValue ${name}`,
  children: `Override* ${name}Override`,
});
const override = (name: keyof typeof TEXTS): Kind => ({
  namespace: BASIC,
  attributes: `Locale Culture, Value ${name}`,
});
const REFERENCE: Kind = { namespace: BASIC, attributes: 'resid ReferenceId' };

/** The kinds of elements by their names in the schemas, or after what they hold. */
export const KINDS: Readonly<Record<string, Kind>> = {
  OfficeApp: {
    namespace: OFFICE,
    types: {
      TaskPaneApp: {
        children:
          'Id Uuid, AlternateId? AlternateId, Version Version, ProviderName ShortString, DefaultLocale Culture, ' +
          'DisplayName ShortSetting, Description LongSetting, IconUrl? UrlSetting, HighResolutionIconUrl? UrlSetting, ' +
          'SupportUrl? UrlSetting, AppDomains? AppDomains, Hosts? Hosts, Requirements? Requirements, ' +
          'DefaultSettings DefaultSettings, Permissions Permissions, VersionOverrides? VersionOverrides',
      },
    },
  },
  ...Object.fromEntries(
    Object.keys(TEXTS)
      .filter(isText)
      .map((name) => [name, text(name)]),
  ),
  ShortSetting: setting('ShortString'),
  LongSetting: setting('LongString'),
  UrlSetting: setting('Url'),
  ShortStringOverride: override('ShortString'),
  LongStringOverride: override('LongString'),
  UrlOverride: override('Url'),
  AppDomains: { namespace: OFFICE, children: 'AppDomain+ LongString' },
  Hosts: { namespace: OFFICE, children: 'Host+ Application' },
  Application: { namespace: OFFICE, attributes: 'Name Application' },
  Requirements: { namespace: OFFICE, children: 'Sets Sets' },
  Sets: { namespace: OFFICE, attributes: 'DefaultMinVersion? ShortVersion', children: 'Set+ Set' },
  Set: { namespace: OFFICE, attributes: 'Name ShortString, MinVersion? ShortVersion' },
  DefaultSettings: { namespace: OFFICE, children: 'SourceLocation UrlSetting' },

  VersionOverrides: {
    namespace: OVERRIDES,
    types: {
      VersionOverridesV1_0: {
        children:
          'Description? Reference, Requirements? BasicRequirements, Hosts? OverrideHosts, Resources? Resources, ' +
          'EquivalentAddins? EquivalentAddins',
      },
    },
  },
  BasicRequirements: { namespace: BASIC, children: 'Sets BasicSets' },
  BasicSets: { namespace: BASIC, attributes: 'DefaultMinVersion? ShortVersion', children: 'Set+ Set' },
  EquivalentAddins: { namespace: OVERRIDES, children: 'EquivalentAddin+ EquivalentAddin' },
  EquivalentAddin: {
    namespace: OVERRIDES,
    children: 'ProgId? LongString, DisplayName? LongString, FileName? LongString, Type ShortString',
  },
  OverrideHosts: { namespace: OVERRIDES, children: 'Host+ Host' },
  Host: {
    namespace: OVERRIDES,
    types: { Workbook: { children: 'Runtimes? Runtimes, DesktopFormFactor? FormFactor' } },
  },
  Runtimes: { namespace: OVERRIDES, children: 'Runtime+ Runtime' },
  Runtime: { namespace: OVERRIDES, attributes: 'resid ReferenceId, lifetime? Lifetime' },
  FormFactor: {
    namespace: OVERRIDES,
    children: 'GetStarted? GetStarted, FunctionFile? Reference, ExtensionPoint+ ExtensionPoint',
  },
  GetStarted: {
    namespace: OVERRIDES,
    children: 'Title Reference, Description Reference, LearnMoreUrl Reference',
  },
  ExtensionPoint: {
    namespace: OVERRIDES,
    types: { PrimaryCommandSurface: { children: 'CustomTab* CustomTab' } },
  },
  CustomTab: { namespace: OVERRIDES, attributes: 'id ShortString', children: 'Group+ Group, Label Reference' },
  Group: {
    namespace: OVERRIDES,
    attributes: 'id ShortString',
    children: 'OverriddenByRibbonApi? Boolean, Label Reference, Icon IconList, Control+ Control',
  },
  Control: {
    namespace: OVERRIDES,
    attributes: 'id ShortString',
    children: 'OverriddenByRibbonApi? Boolean, Label Reference, Supertip Supertip, Icon IconList',
    types: { Button: { children: 'Action Action, Enabled? Boolean' }, Menu: { children: 'Items Items' } },
  },
  Items: { namespace: OVERRIDES, children: 'Item+ Item' },
  Item: {
    namespace: OVERRIDES,
    attributes: 'id ShortString',
    children:
      'OverriddenByRibbonApi? Boolean, Label Reference, Supertip Supertip, Icon? IconList, Action Action, Enabled? Boolean',
  },
  Supertip: { namespace: OVERRIDES, children: 'Title Reference, Description Reference' },
  Action: {
    namespace: OVERRIDES,
    types: {
      ShowTaskpane: { children: 'TaskpaneId? ShortString, SourceLocation Reference, Title? Reference' },
      ExecuteFunction: { children: 'FunctionName LongString' },
    },
  },
  IconList: { namespace: BASIC, children: 'Image+ ImageReference' },
  ImageReference: { namespace: BASIC, attributes: 'size Integer, resid ReferenceId' },
  Reference: REFERENCE,
  Resources: {
    namespace: BASIC,
    children: 'Images? Images, Urls? Urls, ShortStrings? ShortStrings, LongStrings? LongStrings',
  },
  Images: { namespace: BASIC, children: 'Image* UrlResource' },
  Urls: { namespace: BASIC, children: 'Url* UrlResource' },
  ShortStrings: { namespace: BASIC, children: 'String* ShortResource' },
  LongStrings: { namespace: BASIC, children: 'String* LongResource' },
  UrlResource: resource('Url'),
  ShortResource: resource('ShortString'),
  LongResource: resource('LongString'),
};

/** The element a manifest is. */
export const ROOT = { namespace: OFFICE, name: 'OfficeApp', kind: 'OfficeApp' } as const;

/** Elements that stand in another namespace than their siblings. */
export const FOREIGN: Readonly<Record<string, string>> = { VersionOverrides: OVERRIDES };
