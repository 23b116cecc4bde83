declare module 'virtual:plain-records' {
  const records: readonly import('./plain.ts').PlainRecord[];
  export default records;
}
