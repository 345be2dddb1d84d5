using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Time;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>Returns what registering typed time would do now, or why it is refused. Uses the code that registers it.</summary>
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class TimePreviewQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public Task<Outcome<TimePreview>> RunAsync(
        Actor actor,
        int number,
        RegisterTimeInput input,
        CancellationToken ct
    ) =>
        queries.RunAsync<TimePreviewQuery, Outcome<TimePreview>>(
            actor,
            (db, token) => ReadAsync(db, actor, number, input, token),
            ct
        );

    private async Task<Outcome<TimePreview>> ReadAsync(
        WorkbenchDb db,
        Actor actor,
        int number,
        RegisterTimeInput input,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        if (await TicketForTime.FindAsync(db, number, ct) is not { } found)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        var ticket = found.Ticket;
        var (policy, now) = (agreementPolicyProvider.Current, time.GetUtcNow().UtcDateTime);
        var hours = await db.LoadProjectedHoursAsync(ticket.CustomerId, policy, now, ct);
        var facts = await TimeEntryPoster.LoadFactsAsync(
            db,
            actor,
            new(found, hours, [], policy, now),
            ct
        );
        var decision = TimeRegistration.Decide(input.ToWorkedTime(), facts, actor, now);
        if (!decision.TryGetValue(out var decided, out var refusal))
        {
            return refusal;
        }

        var (posted, registered) = (RegisterTimeResult.From(decided), decided.Registered);
        var entry = registered.Entry;
        var effect = CorrectionEffect
            .Create(ticket, hours.Ledger, registered.Ticket, registered.Ledger)
            .WithWaits(posted.Waits);
        return new TimePreview(
            posted,
            effect with
            {
                ClosedOn = hours.TermClosedOn(entry.WorkedOn),
            },
            ChargingRules.DrawsHours(ticket, entry)
        );
    }
}
