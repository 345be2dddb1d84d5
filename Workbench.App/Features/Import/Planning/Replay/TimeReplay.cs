using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>
/// A row of time_entries.csv at its turn in the replay. Time outside the agreement or before the launch comes in and draws
/// nothing; only time of a term that was closed here too long ago does not come in.
/// </summary>
[Rule("A12")]
internal static class TimeReplay
{
    /// <param name="by">The day of registration, unless the open term began later.</param>
    public static void Post(
        ImportPlan plan,
        TimeEntryCsvRow row,
        CustomerSnapshot book,
        DateOnly by
    )
    {
        var ticket = plan.Tickets[row.Ticket];
        var (policy, now) = (plan.Settings.Policy, plan.Settings.Now);
        var entry = new TimeEntry(
            ticket.Number,
            ticket.NextTimeEntryNo,
            ticket.CustomerId,
            0,
            row.WorkedOn,
            NewHoursRows.ChargedMinutes(row, policy),
            row.Activity,
            row.Note,
            now
        );

        // Nothing is late in a history that is replayed as it happened.
        var today =
            book is { HasExistingAgreement: true, OpenTerm: { } term } && term.Start > by
                ? term.Start
                : by;
        if (
            !RegisteredTime
                .Apply(entry, ticket, book.Hours, today, policy, now)
                .TryGetValue(out var registered, out _)
        )
        {
            plan.Rejections.Add(row.Source, "worked_on", TooLateText(row, book, today, policy));
            return;
        }

        book.Keep(registered.Ledger);
        plan.Tickets[ticket.Number] = registered.Ticket;

        // A rejected row makes nobody a technician.
        var technician = plan.People.IdOf(row.Technician)!.Value;
        plan.NewTimes.Add(entry with { TechnicianId = technician });
        plan.Tally.Added(row.Source);
    }

    private static string TooLateText(
        TimeEntryCsvRow row,
        CustomerSnapshot book,
        DateOnly today,
        AgreementPolicy policy
    )
    {
        var closedOn = LateRegistration.TermClosedOn(row.WorkedOn, book.Agreement, book.OpenTerm);
        var closed =
            book.Agreement is { IsOver: true, LastDay: { } last } && closedOn == last.AddDays(1)
                ? "ended"
                : "was reset";
        return $"lies in a term that {closed} on {closedOn:O}: its time comes in for {policy.LateRegistrationDays} days after, and {today:O} is later";
    }
}
