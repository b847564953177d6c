/** What do the specifications of the formats ask of a file? Written down as JSON Schemas, for the tests alone. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Throws with the first complaint where `value` is not as the schema says. */
export function checker(schema: object): (value: unknown) => void {
	const ajv = new Ajv2020({ strictTypes: false, strictTuples: false, strictRequired: false });
	addFormats.default(ajv);
	const validate = ajv.compile(schema);
	return (value) => {
		if (validate(value)) return;
		throw new Error(ajv.errorsText(validate.errors, { dataVar: 'file' }));
	};
}

const object = (properties: object, required: readonly string[] = [], more: object = {}) => ({
	type: 'object',
	properties,
	required,
	...more
});
const list = (items: object, more: object = {}) => ({ type: 'array', items, ...more });
const text = { type: 'string', minLength: 1 };
const iri = { type: 'string', format: 'uri' };
/** An address, or `prefix:name` where the context knows the prefix. */
const reference = { type: 'string', pattern: '^[A-Za-z][\\w.+-]*:\\S+$' };

/** ISO 8601 with up to four digits of a year and more, and the signs for "about" and "perhaps". */
const moment = { type: 'string', pattern: '^-?\\d{4,}(-\\d\\d(-\\d\\d)?)?[~?%]?$' };
const end = object({ in: moment, earliest: moment, latest: moment }, [], {
	minProperties: 1,
	additionalProperties: false
});
const when = object(
	{ timespans: list(object({ start: end, end }, ['start']), { minItems: 1 }), label: text },
	['timespans'],
	{ additionalProperties: false }
);

/** Linked Places format 1.1 with the `fclasses` of 1.3 (github.com/LinkedPasts/linked-places-format). */
export const linkedPlacesSchema = object(
	{
		type: { const: 'FeatureCollection' },
		'@context': iri,
		features: list(
			object(
				{
					'@id': reference,
					type: { const: 'Feature' },
					properties: object(
						{
							title: text,
							ccodes: list({ type: 'string', pattern: '^[A-Z]{2}$' }, { minItems: 1 }),
							fclasses: list({ enum: [...'AHLPRSTUVX'] }, { minItems: 1, uniqueItems: true })
						},
						['title', 'fclasses']
					),
					when,
					names: list(
						object({
							toponym: text,
							lang: text,
							when,
							citations: list(object({ label: text, year: text, '@id': reference }, ['label']))
						}),
						{ minItems: 1 }
					),
					types: list(
						object(
							{
								identifier: reference,
								label: text,
								sourceLabels: list(object({ label: text, lang: text }, ['label']))
							},
							['identifier', 'label']
						)
					),
					geometry: {
						type: ['object', 'null'],
						properties: { certainty: { enum: ['certain', 'less-certain', 'uncertain'] } },
						required: ['type']
					},
					links: list(
						object(
							{
								type: {
									enum: ['exactMatch', 'closeMatch', 'primaryTopicOf', 'subjectOf', 'seeAlso']
								},
								identifier: reference
							},
							['type', 'identifier']
						)
					),
					descriptions: list(object({ value: text, lang: text, '@id': reference }, ['value']))
				},
				['@id', 'type', 'properties', 'names', 'geometry']
			)
		)
	},
	['type', '@context', 'features']
);

const motivations = [
	...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing'],
	...['highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging']
];
const selector = {
	oneOf: [
		object(
			{
				type: { const: 'TextQuoteSelector' },
				exact: text,
				prefix: { type: 'string' },
				suffix: { type: 'string' }
			},
			['type', 'exact']
		),
		object(
			{
				type: { const: 'TextPositionSelector' },
				start: { type: 'integer', minimum: 0 },
				end: { type: 'integer', minimum: 0 }
			},
			['type', 'start', 'end']
		)
	]
};

/** A page of the Web Annotation Data Model (w3.org/TR/annotation-model, sections 3 to 5). */
export const annotationsSchema = object(
	{
		'@context': {
			type: 'array',
			prefixItems: [{ const: 'http://www.w3.org/ns/anno.jsonld' }],
			items: { type: 'object' },
			minItems: 1
		},
		id: reference,
		type: { const: 'AnnotationPage' },
		startIndex: { type: 'integer', minimum: 0 },
		partOf: object(
			{ id: reference, type: { const: 'AnnotationCollection' }, total: { type: 'integer' } },
			['id', 'type', 'total']
		),
		generator: object({ id: reference, type: text, name: text }, ['id', 'type']),
		items: list(
			object(
				{
					id: reference,
					type: { const: 'Annotation' },
					motivation: { enum: motivations },
					body: list(
						object(
							{
								type: { enum: ['TextualBody', 'SpecificResource'] },
								purpose: { enum: motivations },
								value: text,
								source: object({ id: reference }, ['id'])
							},
							['type'],
							{
								allOf: [
									{
										if: { properties: { type: { const: 'TextualBody' } } },
										then: { required: ['value'] },
										else: { required: ['source'] }
									}
								]
							}
						)
					),
					target: object(
						{
							type: { const: 'SpecificResource' },
							source: reference,
							selector: list(selector, { minItems: 1 })
						},
						['source']
					),
					when
				},
				['id', 'type', 'target']
			)
		)
	},
	['@context', 'id', 'type', 'items']
);

const licence = object({ name: text, path: text, title: text }, [], {
	anyOf: [{ required: ['name'] }, { required: ['path'] }]
});

/** Data Package 2.0 with tables described by Table Schema 2.0 (datapackage.org). */
export const dataPackageSchema = object(
	{
		$schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
		name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
		title: text,
		description: text,
		licenses: list(licence, { minItems: 1 }),
		sources: list(
			object({ title: { type: 'string' }, path: text, email: text }, [], { minProperties: 1 })
		),
		resources: list(
			object(
				{
					name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
					type: { const: 'table' },
					path: { type: 'string', pattern: '^(?!/|\\.\\.)\\S+$' },
					format: text,
					mediatype: { type: 'string', pattern: '^.+/.+$' },
					encoding: text,
					schema: object(
						{
							fields: list(
								object({ name: text, type: { enum: ['string', 'integer', 'number', 'date'] } }, [
									'name',
									'type'
								]),
								{ minItems: 1 }
							),
							missingValues: list({ type: 'string' }),
							primaryKey: list(text, { minItems: 1 }),
							foreignKeys: list(
								object(
									{
										fields: list(text, { minItems: 1 }),
										reference: object({ resource: text, fields: list(text) }, ['fields'])
									},
									['fields', 'reference']
								)
							)
						},
						['fields']
					)
				},
				['name', 'path']
			),
			{ minItems: 1 }
		)
	},
	['resources']
);
