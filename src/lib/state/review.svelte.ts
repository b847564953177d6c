/** What is asked about the mention that is looked at, and what was decided? */
import type { Correction, Decision } from '../core/corrections/correction.ts';
import { aspectOf } from '../core/corrections/precedence.ts';
import { targetOf } from '../core/corrections/selectors.ts';
import type { Span } from '../core/model.ts';
import type { OfferedPlace } from '../core/review/candidates.ts';
import {
	amend,
	decide,
	mentionSubject,
	withdraw,
	wordsSubject,
	type Signature,
	type Subject
} from '../core/review/decide.ts';
import { describeDecision, wordsOfCorrection } from '../core/review/describe.ts';
import { doStep, type Step } from '../core/review/history.ts';
import { mentionsNamed } from '../core/review/queue.ts';
import { reachOf, type Scope } from '../core/review/scope.ts';
import { newId } from './new-id.ts';
import { now } from './now.ts';
import type { ReviewDesk } from './review-desk.ts';
import { ReviewHistory } from './review-history.svelte.ts';
import type { Command } from './review-keys.ts';
import { ReviewOffers } from './review-offers.svelte.ts';
import type { ReviewPreferences } from './review-preferences.svelte.ts';
import { setOf } from './sets.ts';
import { ReviewQueue, type Item, type Tab } from './review-queue.svelte.ts';

/** What is open in place of the buttons. */
export type Question = 'search' | 'hand' | 'date' | 'role' | 'activity' | 'note' | 'scope' | 'help';

/** A decision that waits for how far it reaches. */
export interface Waiting {
	readonly item: Item;
	readonly decisions: readonly Decision[];
	readonly label: string;
	readonly reach: Readonly<Record<Scope, number>>;
	readonly usual: Scope;
}

/** Where a person points at the map, give or take so many km. */
export interface Pointed {
	readonly lat: number;
	readonly lon: number;
	readonly km: number;
}

/** What the ring round the crosshair is at first. */
const USUAL_KM = 10;

export class Review {
	readonly desk: ReviewDesk;
	readonly preferences: ReviewPreferences;
	readonly queue: ReviewQueue;
	readonly offers: ReviewOffers;
	readonly history: ReviewHistory;

	question = $state<Question | null>(null);
	waiting = $state.raw<Waiting | null>(null);
	/** Of the next decision. */
	note = $state('');
	point = $state.raw<Pointed | null>(null);

	/** What was done last, in a sentence. */
	done = $state('');

	/** What was done last, and how much is left: said aloud. */
	readonly said: string = $derived.by(() => {
		const { left } = this.queue;
		const much = left === 0 ? 'Nothing is left to check.' : `${left} left to check.`;
		return `${this.done} ${much}`.trim();
	});
	/** What is looked at now, for who does not see that it is another. */
	readonly next: string = $derived.by(() => {
		const { item } = this.queue;
		if (!item) return '';
		const { name, title, excerpt } = item.mention;
		const reading = title === null ? 'not placed' : title;
		return item.name ? `Next: the name “${name}”.` : `Next: “${name}”, ${reading}. ${excerpt}`;
	});

	constructor(desk: ReviewDesk, preferences: ReviewPreferences) {
		this.desk = desk;
		this.preferences = preferences;
		this.queue = new ReviewQueue(desk);
		this.offers = new ReviewOffers(desk, this.queue);
		this.history = new ReviewHistory(desk);
	}

	// ── What is looked at and asked ────────────────────────────────────────────

	/** To be called whenever another comes up, and after each reading. The least certain is known only after the last. */
	look(): void {
		if (this.queue.isRead) this.queue.stay();
		void this.offers.ask();
	}

	open(key: string): void {
		this.queue.comeBack(key);
		this.leave();
	}

	choose(tab: Tab): void {
		this.queue.choose(tab);
		this.leave();
	}

	go(step: 1 | -1): void {
		this.queue.go(step);
		this.leave();
		this.done = '';
	}

	skip(): void {
		const { item } = this.queue;
		if (!item) return;
		this.queue.skip();
		this.leave();
		this.done = `Skipped “${item.mention.name}”; it comes last.`;
	}

	toggle(question: Question): void {
		const isOpen = this.question === question;
		this.leave();
		if (isOpen || !this.queue.item) return;
		this.queue.stay();
		this.question = question;
		if (question === 'hand') {
			const { lat, lon } = this.offers.point;
			this.point = { lat, lon, km: USUAL_KM };
		}
	}

	leave(): void {
		this.question = null;
		this.waiting = null;
		this.point = null;
	}

	/** What a key asks for. */
	run(command: Command): void {
		if (typeof command === 'object') return this.takeNumber(command.take);
		switch (command) {
			case 'accept':
				return this.accept();
			case 'not-a-place':
			case 'dispute':
				return this.decide([{ type: command }]);
			case 'next':
				return this.go(1);
			case 'previous':
				return this.go(-1);
			case 'skip':
			case 'undo':
			case 'redo':
			case 'leave':
				return this[command]();
			case 'date':
			case 'role':
			case 'activity':
				if (!this.queue.item?.name) return this.toggle(command);
				this.done = `The ${command} is that of one mention; look at the mentions to mend it.`;
				return;
			default:
				return this.toggle(command);
		}
	}

	// ── Decisions ──────────────────────────────────────────────────────────────

	accept(): void {
		const { item, place, decided } = this.queue;
		if (!item) return;
		const places = item.name
			? [...setOf(item.name.mentions.map((one) => decided.place(one)))]
			: [place];
		this.decide(places.map((one) => ({ type: 'accept', place: one })));
	}

	/** The candidate with this number. */
	takeNumber(number: number): void {
		const offer = this.offers.list.find((one) => one.number === number);
		if (offer) this.take(offer);
		else if (this.offers.ready) this.done = `There is no candidate ${number}.`;
		else this.done = 'The candidates are still being looked up.';
	}

	take(offer: OfferedPlace): void {
		this.offers.remember(offer);
		const byHand = this.offers.byHand(offer.place);
		this.decide([byHand ?? { type: 'place', place: offer.place }]);
	}

	/** Asks how far it reaches where there is a choice. */
	decide(decisions: readonly Decision[]): void {
		const { item, all, decided } = this.queue;
		const [first] = decisions;
		if (!item || !first) return;
		this.queue.stay();
		const label = `“${item.mention.name}”: ${this.describe(first)}`;
		const aspect = aspectOf({ decision: first });
		const named = mentionsNamed(all, item.mention.name);
		const reach = reachOf(item.mention, first, named, decided);
		this.leave();
		if (item.name) return this.#commit(item, decisions, 'project', label);
		if (reach.project === 1) return this.#commit(item, decisions, 'words', label);
		const last = this.preferences.scope(aspect);
		const usual = last === 'article' && reach.article === 1 ? 'words' : last;
		this.waiting = { item, decisions, label, reach, usual };
		this.question = 'scope';
	}

	/** Answers how far the waiting decision reaches. */
	reach(scope: Scope): void {
		const { waiting } = this;
		if (!waiting) return;
		const { item, decisions, label } = waiting;
		for (const decision of decisions) {
			this.preferences.rememberScope(aspectOf({ decision }), scope);
		}
		this.leave();
		this.#commit(item, decisions, scope, `${label} (${scopeWords[scope]})`);
	}

	/** Of words that are no mention yet, or of a time: on them alone. */
	decideWords(article: string, span: Span, decision: Decision): void {
		const text = this.desk.text(article);
		if (text === null) return;
		const subject = wordsSubject(text, article, span);
		const label = `“${subject.name}”: ${this.describe(decision)}`;
		const { corrections } = this.desk;
		this.#do(decide(corrections, subject, [decision], 'words', this.#sign, label));
	}

	/** Of the decisions about the mention, or else of the next one. */
	writeNote(note: string): void {
		const { item, decided } = this.queue;
		const words = note.trim() || null;
		const own = item && decided.on(item.mention).at(-1);
		this.leave();
		if (!own) {
			this.note = words ?? '';
			this.done = words ? 'The note goes with the next decision.' : 'No note.';
		} else if (own.note !== words) {
			this.#do(amend(own, { note: words }, item.key, `Note on “${item.mention.name}”`));
		}
	}

	withdraw(corrections: readonly Correction[]): void {
		const [first] = corrections;
		if (!first) return;
		const words = `“${wordsOfCorrection(first)}”: ${this.describe(first.decision)}`;
		const label = corrections.length > 1 ? `${corrections.length} decisions` : words;
		this.#do(withdraw(corrections, this.queue.item?.key ?? null, `Withdrew ${label}`));
	}

	/** A decision whose words are gone is about these from now on. */
	reanchor(correction: Correction, article: string, span: Span): void {
		const text = this.desk.text(article);
		if (text === null) return;
		const target = targetOf(text, span);
		this.#do(
			amend(correction, { target }, this.queue.item?.key ?? null, `Found “${target.exact}” again`)
		);
	}

	undo(): void {
		const step = this.history.done;
		if (!step) return;
		this.leave();
		this.history.undo();
		if (step.at !== null) this.queue.comeBack(step.at, this.history.stood(step));
		this.done = `Undone: ${step.label}.`;
	}

	redo(): void {
		const step = this.history.undone;
		if (!step) return;
		this.leave();
		if (step.at !== null) this.queue.comeBack(step.at);
		this.#goOn(step, doStep(this.desk.corrections, step));
		this.history.redo();
		this.done = `Done again: ${step.label}.`;
	}

	describe(decision: Decision): string {
		return describeDecision(decision, (id) => this.offers.title(id));
	}

	// ── Inside ─────────────────────────────────────────────────────────────────

	#commit(item: Item, decisions: readonly Decision[], scope: Scope, label: string): void {
		const subject = this.#subjectOf(item);
		if (!subject) return;
		const { corrections } = this.desk;
		const step = decide(corrections, subject, decisions, scope, this.#sign, label);
		this.note = '';
		const next = doStep(corrections, step);
		this.queue.chosen = item.key;
		this.#goOn(step, next);
		this.history.do(step, next, item);
		this.done = `${step.label}.`;
	}

	/** Who mends a date, a role or an activity may have more to mend; what is settled makes room for the next. */
	#goOn({ added }: Step, corrections: readonly Correction[]): void {
		const settles = added.some((one) => ['place', 'status'].includes(aspectOf(one)));
		if (settles) this.queue.chosen = this.queue.after(corrections);
	}

	#do(step: Step): void {
		this.history.do(step, doStep(this.desk.corrections, step), null);
		this.done = `${step.label}.`;
	}

	#subjectOf({ key, mention, name }: Item): Subject | null {
		if (name) return { key, name: name.name, article: null, target: null };
		const text = this.desk.text(mention.article);
		return text === null ? null : mentionSubject(text, mention);
	}

	readonly #sign = (): Signature => ({
		id: newId(),
		when: now(),
		by: this.preferences.by,
		note: this.note || null
	});
}

export const scopeWords: Readonly<Record<Scope, string>> = {
	words: 'this mention',
	article: 'in this article',
	project: 'in the whole project'
};
