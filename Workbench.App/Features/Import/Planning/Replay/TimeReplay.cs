using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>
/// Posts a row of time_entries.csv. Time outside the agreement or before the launch is imported and draws no hours. Time is
/// rejected only if its term was closed here too long ago.
/// </summary>
[Rule("A12")]
internal static class TimeReplay
{
    /// <param name="postedOn">The day of registration, unless the open term began later.</param>
    public static ImportStepResult Post(
        TimeEntryCsvRow row,
        Ticket ticket,
        CustomerSnapshot customer,
        ImportedTechnicians technicians,
        DateOnly postedOn,
        ImportSettings settings
    )
    {
        var (policy, now) = (settings.Policy, settings.Now);
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

        // In a history that is replayed on the dates of its rows nothing is late.
        var today =
            customer is { HasExistingAgreement: true, OpenTerm: { } term } && term.Start > postedOn
                ? term.Start
                : postedOn;
        if (
            !RegisteredTime
                .Apply(entry, ticket, customer.Hours, today, policy, now)
                .TryGetValue(out var registered, out _)
        )
        {
            var why = TooLateText(row, customer, today, policy);
            return ImportStepResult.Reject(RowResult.Reject(row.Source, "worked_on", why));
        }

        // Only now: a rejected row must not add a technician.
        technicians = technicians.Include(row.Technician);
        return new()
        {
            Customers = [customer.With(registered.Ledger)],
            Tickets = [registered.Ticket],
            Technicians = technicians,
            Records = new()
            {
                TimeEntries =
                [
                    entry with
                    {
                        TechnicianId = technicians.IdOf(row.Technician)!.Value,
                    },
                ],
            },
            Rows = [RowResult.Added(row.Source)],
        };
    }

    private static string TooLateText(
        TimeEntryCsvRow row,
        CustomerSnapshot customer,
        DateOnly today,
        AgreementPolicy policy
    )
    {
        var closedOn = LateRegistration.TermClosedOn(
            row.WorkedOn,
            customer.Agreement,
            customer.OpenTerm
        );
        var closed =
            customer.Agreement is { IsOver: true, LastDay: { } last } && closedOn == last.AddDays(1)
                ? "ended"
                : "was reset";
        return $"lies in a term that {closed} on {closedOn:O}: its time comes in for {policy.LateRegistrationDays} days after, and {today:O} is later";
    }
}
