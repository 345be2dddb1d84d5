namespace Workbench.Tests.Architecture;

/// <summary>Every rule of the service agreement, in a sentence of our own.</summary>
internal static class RuleSentences
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["T1"] =
                "Time is whole minutes as worked, rounded up only where the operator sets a step.",
            ["T2"] =
                "Money is whole öre without VAT; time at a rate is rounded once per line, half away from zero.",
            ["T3"] = "Dates are calendar dates in Stockholm, instants are UTC.",
            ["T4"] = "The time of day comes from the time provider alone.",
            ["A1"] =
                "A term is twelve months, half-open, counted from the anchor and never from the term before.",
            ["A2"] = "A term opens with all of its package's included hours.",
            ["A3"] = "Only work from the launch on and within the agreement draws hours.",
            ["A4"] =
                "A RefillCard adds its hours at once, at the discount of the highest tier reached; undrawn it can be cancelled.",
            ["A5"] =
                "A card's unused hours move on to the next term as often as the operator allows, once by default.",
            ["A6"] =
                "Included hours lapse at the reset; only card hours move on, unless the operator chose otherwise.",
            ["A7"] =
                "What lapses first is drawn first, included hours before cards, then the older grant.",
            ["A8"] =
                "The hours ledger only grows; a mistake is taken back by an entry that names it.",
            ["A9"] = "No source goes below zero; time that finds no hours is uncovered.",
            ["A10"] =
                "For every source what came in equals what went out and what remains; the balance is their sum.",
            ["A11"] =
                "An upgrade counts at once and grants its share of the term; a downgrade waits for the reset.",
            ["A12"] =
                "Late time for a term that was reset brings back what lapsed there, for 30 days.",
            ["N1"] =
                "On a term's first day the old hours lapse or move on and the new ones are granted.",
            ["N2"] =
                "A term is reset exactly once, in one transaction, whatever crashes or runs twice.",
            ["N3"] = "A missed reset is caught up on its proper date, and before any other write.",
            ["N4"] = "One agreement that fails does not stop the others.",
            ["N5"] = "Each reset leaves a report, and can be previewed without writing.",
            ["N6"] = "Holds of started work move into the new term.",
            ["N7"] = "The customer is warned 30 and 7 days before hours lapse.",
            ["S1"] =
                "Who leaves early owes the included hours drawn beyond the share of the term that has passed.",
            ["S2"] = "Card hours are paid: never owed, and listed when unused.",
            ["S3"] = "A settlement can be quoted for any day; ending the agreement writes it.",
            ["C1"] =
                "Customers see their balance, statement and tickets, and can top up and upgrade.",
            ["K1"] =
                "A ticket says what, which kind and when, and keeps the description as it was sent.",
            ["K2"] =
                "Small reaches to 1 h and Medium to 4 h; planned time is the estimate or that bound, less what is registered.",
            ["K3"] =
                "Tickets that belong together and pass 4 h together are escalated as one bundle.",
            ["K4"] =
                "First in, first out; nobody chooses, no ticket goes to two, and what comes back keeps its place.",
            ["K5"] = "What the customer left out is shown when work starts, to be asked for.",
            ["K6"] =
                "Time nearing its class and reaching 4 h is announced; beyond it somebody has to decide.",
            ["K7"] =
                "Registered time is corrected by taking it back and registering anew, with a preview.",
            ["K8"] = "Of two merged tickets the older one goes on, and the merge can be undone.",
            ["K9"] = "Delivered tickets close after 14 days and can be reopened within them.",
            ["K10"] =
                "One timer a technician, kept on the server; time can be typed the way people write it.",
            ["K11"] = "A technician has at most three started tickets without giving a reason.",
            ["F1"] =
                "Work starts when the balance less the other tickets' holds covers what is planned.",
            ["F2"] =
                "The check answers enough, not needed, not launched, no agreement, or short by how much.",
            ["F3"] = "Short offers a card, an upgrade and the hourly rate, each with its figures.",
            ["F4"] =
                "Starting holds the planned time; a ticket draws its own hold and what is free, never another's.",
            ["F5"] =
                "The customer's choice is recorded before work goes on, and the ticket keeps its place.",
            ["F6"] =
                "At the hourly rate actual time is charged, at the rate of the day it was chosen.",
            ["F7"] = "A bug without a class is troubleshot up to a cap, then classified.",
            ["F8"] =
                "Uncovered time is listed until a choice covers it, and never covered silently.",
            ["F9"] = "Every number of hours can say where it comes from.",
            ["B1"] =
                "Questions and evidence lead to a bug's class; differing from it takes a reason.",
            ["B2"] = "A bug is not delivered without a class.",
            ["B3"] =
                "Bugs of the system join a product report, and its tickets are told when it ships.",
            ["B4"] = "The class decides what is charged: nothing, troubleshooting, or all of it.",
            ["B5"] = "Each class has its letter to the customer, in both languages.",
            ["D1"] = "Up to 7 days is on track, up to 14 due, then late, to the same local time.",
            ["D2"] =
                "Waiting for the customer or for hours does not count, and both ages are shown.",
            ["D3"] = "A busy period gives its tickets extra days.",
            ["D4"] =
                "Escalated tickets leave the target; sales picks them up within two working days.",
        };
}
