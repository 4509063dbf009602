// Purpose: gives memcon one spoilt input after another and says what became of each.
import { parentPort, workerData } from 'node:worker_threads';
import * as memcon from '../../dist/index.mjs';
import { SEEDS, generator, spoiler, spoiltInput } from './inputs.mjs';

const { seed, from, to } = workerData;
const LONGEST = 5_000_000;

/** Right inputs that the spoilt ones meet. */
const persons = [{ name: 'persons.csv', bytes: Buffer.from(SEEDS.register.at(-1).text) }];
const { value: register } = await memcon.readRegisters(persons);

const has = ({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error');
const blames = ({ diagnostics }) =>
  diagnostics.find(({ message, note = '' }) => /fault of memcon|memcon failed/u.test(message + note));

/** Minutes that other inputs meet. */
const minutes = {
  name: 'minutes.md',
  bytes: Buffer.from('Geneva, May 12, 1959\n\nMr. Marsh: Good day, Mr. Finch.\n\nMR. ORLOV: No.\n'),
};
const encodedMinutes = { name: 'minutes.xml', bytes: Buffer.from((await memcon.encode(minutes)).value.xml) };

async function source(input, random) {
  const options = random() < 0.5 ? { register } : {};
  const encoded = await memcon.encode(input, options);
  if (encoded.value === undefined) return [encoded];
  const again = await memcon.encode(input, options);
  if (again.value?.xml !== encoded.value.xml) return 'the same input gives other bytes';
  const document = { name: 'minutes.xml', bytes: Buffer.from(encoded.value.xml) };
  const valid = await memcon.validate(document, { editorial: false });
  if (!valid.value) return `the document is not valid: ${valid.diagnostics[0]?.message}`;
  const compared = random() < 0.1 ? [await memcon.compare(input, document)] : [];
  if (compared.some(has)) return `the words are not the source's: ${compared[0].diagnostics[0].message}`;
  return [encoded, ...compared, ...(random() < 0.15 ? await readers(document, random) : [])];
}

/** What is done with each kind of input; what comes back are the outcomes, or a law that is broken. */
const TRIALS = {
  source,
  file: source,
  annotations: async (input) => {
    const { value: suggestions = [], ...read } = await memcon.readSuggestions(input);
    return [read, await memcon.encode(minutes, { register, suggestions })];
  },
  tei: async (input, random) => [
    await memcon.validate(input),
    ...(random() < 0.3 ? [await memcon.enrich(input, { register }), await memcon.compare(minutes, input)] : []),
    ...(random() < 0.1 ? await book(input) : []),
    ...(random() < 0.4 ? await readers(input, random) : []),
  ],
  register: async (input) => [
    await memcon.readRegisters([input]),
    await memcon.checkRegisters([input]),
    await memcon.importRegisters([input]),
    await memcon.mergeRegisters([input, persons[0]]),
    await memcon.validate(input),
  ],
  edition: async (input) => [await memcon.readEdition(input), await memcon.validate(input)],
  decisions: async (input) => [await memcon.readDecisions(input), await memcon.validate(input)],
  schema: async (input) => {
    const schema = await memcon.readSchema(input);
    const document = { name: 'a.xml', bytes: Buffer.from('<a n="Ab1xx2">text<b/></a>') };
    return schema.value === undefined
      ? [schema]
      : [
          schema,
          await memcon.validate(document, { schemas: [schema.value] }),
          await memcon.validate(encodedMinutes, { schemas: [schema.value] }),
        ];
  },
};

const EXPORTS = (await memcon.exportFormats()).map(({ name }) => name).filter((name) => name !== 'bagit');

/** One of what takes a TEI document: they take so long that all three would be most of the work. */
async function readers(document, random) {
  const chosen = Math.floor(random() * 3);
  if (chosen === 0) return [await memcon.publish(document, { to: ['html', 'text', 'markdown'] })];
  const collector = chosen === 1 ? await memcon.openSite() : (await memcon.exportTo(EXPORTS)).value;
  const added = collector.add(document);
  const ends = has(added) ? [] : chosen === 1 ? [collector.finish()] : [...collector.finish()];
  for (const { value } of ends) for (const part of value) void part.content;
  return [added, ...ends];
}

async function book(document) {
  const opened = await memcon.openBook({ to: ['book'] });
  const added = { diagnostics: opened.add(document) };
  return has(added) ? [added] : [added, await opened.finish()];
}

const KINDS = Object.keys(TRIALS);

for (let number = from; number < to; number++) {
  const random = generator(Math.imul(seed, 1_000_003) + number);
  // A third of all are minutes.
  const kind = random() < 0.33 ? 'source' : KINDS[Math.floor(random() * KINDS.length)];
  const pick = () => SEEDS[kind][Math.floor(random() * SEEDS[kind].length)];
  const input = spoiltInput(pick(), pick(), spoiler(random), random);
  parentPort.postMessage({ number, kind }, []);
  const before = process.cpuUsage();
  let fault;
  try {
    const result = await TRIALS[kind](input, random);
    fault = typeof result === 'string' ? result : blamed(result);
  } catch (error) {
    fault = `throws ${error?.stack ?? error}`;
  }
  const { user, system } = process.cpuUsage(before);
  if (fault === undefined && user + system > LONGEST) fault = `takes ${((user + system) / 1e6).toFixed(1)} s`;
  if (fault !== undefined) parentPort.postMessage({ number, kind, name: input.name, fault, bytes: input.bytes }, []);
}

function blamed(outcomes) {
  const found = outcomes.map(blames).find((one) => one !== undefined);
  return found === undefined ? undefined : `${found.rule}: ${found.message}`;
}
