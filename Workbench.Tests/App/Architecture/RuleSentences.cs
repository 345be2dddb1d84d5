namespace Workbench.Tests.Architecture;

/// <summary>Every rule of the service agreement that the program keeps, in one sentence. A rule is entered when it is built.</summary>
internal static class RuleSentences
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["T1"] =
                "Time is whole minutes as worked, rounded up only where the operator sets a step.",
            ["T2"] =
                "Money is whole öre without VAT; time at a rate is rounded once per line, half away from zero.",
            ["T3"] = "Dates are calendar dates in Stockholm; instants are UTC.",
            ["T4"] = "Nothing reads the clock except through the time provider.",
            ["T5"] =
                "Worked time is always recorded in full; rules decide who pays and whether more work may start.",
            ["A1"] =
                "A term is twelve months, its last day before the next one's first, counted from the anchor and never from the term before.",
            ["A2"] = "At the start of a term all of the package's included hours are granted.",
            ["A3"] =
                "Hours are drawn only for work on or after the launch date and within the agreement; other work is uncovered.",
            ["A4"] =
                "A RefillCard adds its hours at once, at the discount of the highest tier reached; it can be cancelled while nothing is drawn from it.",
            ["A5"] =
                "At a reset a card's unused hours carry over to the next term, as often as the operator allows: once by default.",
            ["A6"] =
                "Unused included hours lapse at the reset; only card hours carry over, unless the operator chose otherwise.",
            ["A7"] =
                "What lapses first is drawn first; on a tie included hours before cards, then the older grant. Work draws only what was granted by its date.",
            ["A8"] =
                "The hours ledger only grows; a mistake is corrected by an entry that names the entry it reverses.",
            ["A9"] = "No source goes below zero; time that finds no hours is uncovered.",
            ["A10"] =
                "For every source granted − cancelled = drawn − reversed + lapsed − restored + remaining; the balance is the sum over the sources.",
            ["A11"] =
                "An upgrade takes effect at once and grants its share of the days left in the term; a downgrade takes effect at the next reset.",
            ["A12"] =
                "Time registered late for a closed term first restores and draws what lapsed there, for 30 days after the reset.",
            ["N1"] =
                "On the first day of the next term unused included hours lapse, cards carry over or lapse, and the new hours are granted.",
            ["N2"] =
                "Each term is reset exactly once, in one transaction, however often and on however many machines the job runs.",
            ["N3"] =
                "Missed resets are caught up term by term, each dated on its proper day, and before any other write to the agreement.",
            ["N4"] = "An agreement whose reset fails is reported and does not stop the others.",
            ["N5"] = "Each reset leaves a report, and a preview shows the same without writing.",
            ["N6"] =
                "Holds of started work move to the new term; where it can't hold them the tickets show it, and work goes on.",
            ["N7"] =
                "The customer is warned 60, 30 and 7 days before hours lapse, each once per term and again after a purchase.",
            ["S1"] =
                "A customer who leaves early owes the included hours drawn beyond those earned by the days that have passed, at the hourly rate.",
            ["S2"] =
                "Drawn card hours are paid for and never owed; unused ones are listed on the settlement.",
            ["S3"] =
                "A settlement can be quoted for any day without writing; ending the agreement writes it, and what remains lapses on the day after.",
            ["C1"] =
                "Customers see their balance, statement and tickets in the figures that staff see, and can top up and upgrade.",
            ["K1"] =
                "A ticket has a customer, a subject, a description, a kind, attachments, a submission time and a source; the description is kept as it was sent.",
            ["K2"] =
                "Small is up to 60 min, Medium up to 240, Large more; planned time is the estimate or that bound, less what is registered.",
            ["K3"] =
                "Tickets that belong together and are planned for more than 4 h together are escalated as one bundle; leaving some out then takes a reason.",
            ["K4"] =
                "First in, first out, by submission time and then number; nobody chooses, no ticket goes to two, and what comes back keeps its place.",
            ["K5"] =
                "What the intake lacks is shown when work starts, and the technician who takes the ticket asks for it.",
            ["K6"] =
                "Time nearing its class and reaching 4 h is announced; beyond it somebody has to decide.",
            ["K7"] =
                "Registered time is corrected by reversing it and registering it anew, with a preview.",
            ["K8"] =
                "Of two merged tickets the older one survives and keeps its place; the merge can be undone.",
            ["K9"] =
                "A delivered ticket can be reopened within 14 days, with a target of its own; without word it is closed after 14 days.",
            ["K10"] =
                "A technician has at most one running timer, kept on the server; typed time is understood in the usual notations, and asked about where it has two readings or is unusually long.",
            ["K11"] = "A technician has at most three started tickets; one more takes a reason.",
            ["F1"] =
                "Work starts when the balance less the other tickets' holds covers what is planned.",
            ["F2"] =
                "The check says enough, not needed, not launched, no agreement, or short by how many minutes.",
            ["F3"] =
                "When hours are short, a card, an upgrade and the hourly rate are offered, each with its figures.",
            ["F4"] =
                "Starting holds the planned time; a ticket draws its own hold and then what is free, never another ticket's hold.",
            ["F5"] =
                "The customer's choice is recorded before work goes on, and the ticket keeps its place.",
            ["F6"] = "At the hourly rate actual time is charged, at the rate fixed by the choice.",
            ["F7"] = "A bug without a class is troubleshot up to a cap, then classified.",
            ["F8"] =
                "Time that found no hours is listed until a funding choice covers it, and never covered silently.",
            ["F9"] =
                "Every number of hours can be explained: by which rule, from which entries, as of which day.",
            ["B1"] =
                "Questions lead to a bug's class by its cause, not by the number of reports; a charged class needs evidence, and differing takes a reason.",
            ["B2"] = "A bug is not delivered without a class.",
            ["B3"] =
                "Bugs of class 1 and 2 join a product report, and its tickets are told when the product group ships.",
            ["B4"] =
                "The class decides what is charged: nothing for 1 and 2, troubleshooting for 3, all of it for 4.",
            ["B5"] = "Each class has a reply to the customer, in Swedish and in English.",
            ["D1"] =
                "A ticket is on track up to 7 days of age, due up to 14 and then late; the deadline falls at the same local time.",
            ["D2"] =
                "Time waiting for the customer or for hours does not count, and both ages are shown.",
            ["D3"] = "A busy period extends both bounds for the tickets submitted in it.",
            ["D4"] =
                "Escalated tickets leave the target; sales picks them up within two working days.",
            ["D5"] =
                "A forecast says by when a ticket is delivered with 50, 85 and 95 % probability and on what it rests; it refuses where the past is too thin or unstable, and moves no target.",
            ["D6"] =
                "Triage shows what the most similar past tickets took, with the hit rate of such advice; it is silent where that is below 85 % or there are too few, and chooses no size.",
            ["D7"] =
                "A person's days away, whole or half, never overlap; they count against the capacity of the day, and nothing is deleted.",
        };

    /// <summary>The rules without a property test, and why random values would show nothing about them.</summary>
    public static IReadOnlyDictionary<string, string> WithoutProperty { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["T4"] = "none: the build refuses every other clock",
            ["N4"] = "none: what one broken agreement does to the others is an example",
            ["C1"] = "none: the page shows what the rules of hours and tickets decide",
            ["B5"] = "none: four fixed letters, each read in both languages by the example",
        };
}
