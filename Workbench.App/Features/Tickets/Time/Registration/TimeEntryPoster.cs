using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>
/// Registers time on a ticket inside a command: loads the data, asks the domain for the decision, and stores it.
/// </summary>
public sealed class TimeEntryPoster
{
    public Task<Outcome<RegisterTimeResult>> PostAsync(
        CommandContext context,
        int number,
        RegisterTimeInput input,
        CancellationToken ct
    ) => PostAsync(context, number, input, context.Actor, hasWorked: false, ct);

    /// <param name="technician">The person who did the work.</param>
    /// <param name="hasWorked">Whether it is known that the person worked on the ticket, whatever the ticket shows.</param>
    public async Task<Outcome<RegisterTimeResult>> PostAsync(
        CommandContext context,
        int number,
        RegisterTimeInput input,
        Actor technician,
        bool hasWorked,
        CancellationToken ct
    )
    {
        if (await TicketForTime.FindAndLockAsync(context, number, ct) is not { } found)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        var ticket = found.Ticket;
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        await IncludeEntriesAsync(account, input.WorkedOn, context.Today, ct);
        var waiting = await account.WaitingAsync(ct);
        var facts = await LoadFactsAsync(
            context.Db,
            technician,
            new(found, account.Hours, waiting, context.Policy, context.Now),
            ct
        );
        var decision = TimeRegistration.Decide(
            input.ToWorkedTime(),
            facts with
            {
                HasWorkedOnIt = facts.HasWorkedOnIt || hasWorked,
            },
            technician,
            context.Now
        );
        if (!decision.TryGetValue(out var decided, out var refusal))
        {
            return refusal;
        }

        context.Db.TimeEntries.Add(decided.Registered.Entry);
        context.RecordChange(ChangeTopic.Ticket, ticket.Number);
        account.ApplyTime(context, ticket, decided.Consequences, waiting);
        return RegisterTimeResult.From(decided);
    }

    /// <summary>Loads the data that the decision needs, besides the ticket and its customer's hours.</summary>
    internal static async Task<TimeRegistrationFacts> LoadFactsAsync(
        WorkbenchDb db,
        Actor actor,
        LoadedTicket loaded,
        CancellationToken ct
    )
    {
        var (ticket, today) = (loaded.Found.Ticket, StockholmTime.DateOf(loaded.Now));
        var before = await PreviousTicketWork.LoadAsync(db, actor, ticket, today, ct);
        return new(
            ticket,
            loaded.Hours,
            loaded.Waiting,
            before.HasWorked,
            before.ChangedOn,
            await CombinedTime.CalculateAsync(db, ticket, loaded.Found.HasMerged, ct),
            loaded.Policy
        );
    }

    /// <summary>
    /// Loads the entries that time of a day other than today needs: those posted since; for a closed term, all (A12).
    /// </summary>
    private static Task IncludeEntriesAsync(
        CustomerAccountSession account,
        DateOnly workedOn,
        DateOnly today,
        CancellationToken ct
    ) =>
        LateRegistration.TermClosedOn(workedOn, account.Agreement, account.Hours.Term) is not null
            ? account.LoadEntriesAsync(DateOnly.MinValue, ct)
        : workedOn < today ? account.LoadEntriesAsync(workedOn.AddDays(1), ct)
        : Task.CompletedTask;

    /// <param name="Hours">The hours, with the entries that time of that day needs.</param>
    /// <param name="Waiting">The customer's tickets that wait for hours; empty for a preview.</param>
    internal sealed record LoadedTicket(
        TicketForTime Found,
        CustomerHours Hours,
        IReadOnlyList<Ticket> Waiting,
        AgreementPolicy Policy,
        DateTime Now
    );
}
