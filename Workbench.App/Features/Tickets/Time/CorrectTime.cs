using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>
/// Corrects or removes registered time. The preview is worked out by the same code and written nowhere, so that what it shows
/// is what then happens.
/// </summary>
[Rule("K7")]
[CommandName("CorrectTime")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class CorrectTime(
    Writes writes,
    Reads reads,
    Policies policies,
    WorkbenchSettings settings,
    TimeProvider time
)
{
    public Task<Outcome<CorrectionEffect>> RunAsync(
        Actor actor,
        OnTicket on,
        CorrectTimeInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<CorrectTime>(actor, on.Subject, on.OperationId),
            (scope, token) => CorrectAsync(scope, on, input, token),
            ct
        );

    /// <summary>What the correction would do now.</summary>
    public Task<Outcome<CorrectionEffect>> PreviewAsync(
        Actor actor,
        int number,
        CorrectTimeInput input,
        CancellationToken ct
    ) =>
        reads.RunAsync<CorrectTime, Outcome<CorrectionEffect>>(
            actor,
            (db, token) => PreviewAsync(db, actor, number, input, token),
            ct
        );

    private async Task<Outcome<CorrectionEffect>> CorrectAsync(
        WriteScope scope,
        OnTicket on,
        CorrectTimeInput input,
        CancellationToken ct
    )
    {
        if (!(await scope.TicketAsync(on, ct)).Try(out var ticket, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerBooks.LoadAsync(scope, ticket.CustomerId, ct);
        await books.IncludeEntriesAsync(DateOnly.MinValue, ct);
        var (before, hours) = (ticket with { }, books.Hours);
        var together = await TimeTogether.OfAsync(scope.Db, before, ct);
        var asked = await AskedAsync(scope.Db, before, hours, input, ct);
        var correcting = Correct(asked, together, scope.Actor, scope.Policy, scope.Now);
        if (!correcting.Try(out var corrected, out refusal))
        {
            return refusal;
        }

        // Worked out before anything is written over what was loaded.
        var effect = CorrectionEffect.Of(before, hours, corrected);
        scope.Db.TimeEntries.Add(corrected.TakenBack);
        if (corrected.Instead is { } instead)
        {
            scope.Db.TimeEntries.Add(instead);
        }

        books.Keep(corrected.Ledger);
        var waits = books.KeepTime(scope, ticket, corrected.Ticket);
        await books.BringBackWaitingAsync(ct);
        books.Save();
        scope.Changed(ChangeTopic.Ticket, on.Number);
        return effect.AndWaits(waits);
    }

    private async Task<Outcome<CorrectionEffect>> PreviewAsync(
        WorkbenchDb db,
        Actor actor,
        int number,
        CorrectTimeInput input,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        if (await db.Tickets.SingleOrDefaultAsync(t => t.Number == number, ct) is not { } ticket)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var hours = await db.AllHoursAsync(ticket.CustomerId, policies.Now, now, ct);
        var together = await TimeTogether.OfAsync(db, ticket, ct);
        var asked = await AskedAsync(db, ticket, hours, input, ct);
        return Correct(asked, together, actor, policies.Now, now)
            .Match<Outcome<CorrectionEffect>>(
                corrected =>
                    CorrectionEffect
                        .Of(ticket, hours, corrected)
                        .AndWaits(
                            RunningOut.Of(
                                ticket,
                                SufficiencyInput.Of(
                                    corrected.Ticket,
                                    hours with
                                    {
                                        Ledger = corrected.Ledger,
                                    },
                                    StockholmTime.DateOf(now)
                                ),
                                actor,
                                now
                            )
                                is not null
                        ),
                refusal => refusal
            );
    }

    private static async Task<CorrectionInput> AskedAsync(
        WorkbenchDb db,
        Ticket ticket,
        CustomerHours hours,
        CorrectTimeInput input,
        CancellationToken ct
    ) =>
        await CorrectionReading.InputAsync(db, ticket, hours, input.TimeNo, input.Reason, ct) with
        {
            Change = input.Change,
        };

    private Result<CorrectedTime> Correct(
        CorrectionInput input,
        Minutes together,
        Actor actor,
        AgreementPolicy policy,
        DateTime now
    )
    {
        if (input.Change is not { } change)
        {
            return CorrectedTime.Of(input, actor, policy, now);
        }

        var earliest = StockholmTime.DateOf(input.Ticket.SubmittedAt);
        var today = StockholmTime.DateOf(now);
        if (change.Minutes is < 1 or > TimeEntry.MostMinutes)
        {
            return Refusal.Because(
                RefusalCode.MinutesOutOfRange,
                new Minutes(TimeEntry.MostMinutes)
            );
        }

        if (change.WorkedOn < earliest || change.WorkedOn > today)
        {
            return Refusal.Because(RefusalCode.WorkDateOutOfRange, earliest, today);
        }

        if (
            TextCheck.Optional(FieldName.Note, change.Note ?? "", TimeEntry.NoteLength) is
            { } unreadable
        )
        {
            return unreadable;
        }

        var wrong = input.Times.FirstOrDefault(t => t.No == input.TimeNo)?.Minutes ?? 0;
        var more = Minutes.RoundUp(new(change.Minutes), policy.RoundUpToMinutes);
        var cap = new Minutes(settings.TroubleshootingCapMinutes);
        var without = input.Ticket with
        {
            RegisteredMinutes = input.Ticket.RegisteredMinutes - wrong,
        };
        return
            more.Value > wrong
            && (
                TroubleshootingCap.Check(without, more, cap)
                ?? FourHours.Check(without, together - new Minutes(wrong), more)
            )
                is { } most
            ? most
            : CorrectedTime.Of(
                input with
                {
                    Change = change with { Minutes = more.Value },
                },
                actor,
                policy,
                now
            );
    }
}
