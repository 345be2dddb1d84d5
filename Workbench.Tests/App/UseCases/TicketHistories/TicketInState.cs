using Workbench.App.Commands;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.TicketHistories;

/// <summary>Brings one ticket into a state through use cases and tries every command with it.</summary>
internal sealed class TicketInState(TestHost testHost, Actor anna, Actor per, Actor maria)
{
    /// <summary>The number of the tested ticket; other tickets only serve it.</summary>
    public int Number { get; private set; }

    private TicketCommandTarget Target => new(Number, null, Guid.NewGuid());

    public static async Task<TicketInState> OpenAsync(TestHost testHost) =>
        new(
            testHost,
            await testHost.CreatePersonAsync("Anna", Roles.Technician),
            await testHost.CreatePersonAsync("Per", Roles.TeamLead),
            await testHost.CreatePersonAsync("Maria", Roles.Sales)
        );

    /// <summary>
    /// Brings the ticket into a state by name: two states are reached in two ways that lead back to different ones.
    /// </summary>
    public async Task ReachStateAsync(string state)
    {
        var isPoor = state.StartsWith("AwaitingFunding", StringComparison.Ordinal);
        var customer = await testHost.CreateCustomerAsync(hours: isPoor ? 1 : 10);
        await AddOlderTicketAsync(customer);
        switch (state)
        {
            case "New":
            case "AwaitingCustomer of new":
            case "Escalated":
                Number = await testHost.CreateQueuedTicketAsync(customer, size: null);
                break;
            case "Queued":
            case "Withdrawn":
            case "Merged":
                Number = await testHost.CreateQueuedTicketAsync(customer);
                break;
            case "AwaitingFunding":
                Number = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
                await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
                return;
            default:
                Number = await testHost.CreateStartedTicketAsync(anna, customer);
                break;
        }

        foreach (var command in CommandsTo(state))
        {
            if (await TryAsync(command) is { } refusal)
            {
                throw new InvalidOperationException($"{command}: {refusal}");
            }
        }
    }

    /// <returns>The refusal; null if the command succeeded.</returns>
    public async Task<Refusal?> TryAsync(string command) =>
        command switch
        {
            "triage as Small" => await TriageAsync(SizeClass.Small),
            "triage as Large" => await TriageAsync(SizeClass.Large),
            "take triage back" => (
                await testHost.Get<TriageTicket>().UndoAsync(anna, Target, default)
            ).Refusal,
            "take next" => await TakeAsync(),
            "ask" => (
                await testHost.Get<AskCustomer>().RunAsync(anna, Target, "Which page?", default)
            ).Refusal,
            "answer" => (
                await testHost
                    .Get<RecordAnswer>()
                    .RunAsync(anna, Target, "Eva", "The first", default)
            ).Refusal,
            "go on" => (
                await testHost
                    .Get<ContinueWithoutAnswer>()
                    .RunAsync(anna, Target, "Found it", default)
            ).Refusal,
            "hand back" => (
                await testHost.Get<HandBack>().RunAsync(per, Target, "On leave", default)
            ).Refusal,
            "estimate more" => (
                await testHost
                    .Get<ReestimateTicket>()
                    .RunAsync(anna, Target, SizeClass.Medium, null, default)
            ).Refusal,
            "run out" => (
                await testHost
                    .Get<RegisterTime>()
                    .RunAsync(
                        anna,
                        Number,
                        new(90, testHost.Today, Activity.Fix, ""),
                        Guid.NewGuid(),
                        default
                    )
            ).Refusal,
            "deliver" => (
                await testHost.Get<DeliverTicket>().RunAsync(anna, Target, default)
            ).Refusal,
            "close" => (await testHost.Get<CloseTicket>().RunAsync(maria, Target, default)).Refusal,
            "reopen" => (
                await testHost
                    .Get<ReopenTicket>()
                    .RunAsync(
                        maria,
                        Target,
                        new("Not mended", false, SizeClass.Medium, 200),
                        default
                    )
            ).Refusal,
            "withdraw" => (
                await testHost.Get<WithdrawTicket>().RunAsync(maria, Target, "Not needed", default)
            ).Refusal,
            "undo withdrawal" => (
                await testHost.Get<UndoWithdrawal>().RunAsync(maria, Target, default)
            ).Refusal,
            "merge" => await MergeAsync(),
            "undo merge" => (
                await testHost.Get<MergeTickets>().UndoAsync(anna, Target, default)
            ).Refusal,
            "choose the rate" => await ChooseAsync(),
            "win" => await DecideEscalationAsync(target =>
                testHost
                    .Get<CloseEscalation>()
                    .RunAsync(maria, target, new(true, "A project", "P-1", ""), default)
            ),
            "decline" => await DecideEscalationAsync(target =>
                testHost
                    .Get<CloseEscalation>()
                    .RunAsync(maria, target, new(false, "Too dear", "", ""), default)
            ),
            "rescope" => await DecideEscalationAsync(target =>
                testHost
                    .Get<RescopeEscalation>()
                    .RunAsync(maria, target, [new(Number, SizeClass.Small, 30)], "Less", default)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
        };

    /// <summary>
    /// Creates an older ticket of the same customer to merge into. It waits for triage, so that the queue stays unchanged.
    /// </summary>
    private async Task AddOlderTicketAsync(int customer)
    {
        await testHost.CreateQueuedTicketAsync(customer, size: null);
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static string[] CommandsTo(string state) =>
        state switch
        {
            "AwaitingCustomer" or "AwaitingCustomer of new" => ["ask"],
            "AwaitingFunding of started" => ["estimate more", "run out"],
            "Escalated" => ["triage as Large"],
            "Delivered" => ["deliver"],
            "Closed" => ["deliver", "close"],
            "Withdrawn" => ["withdraw"],
            "Merged" => ["merge"],
            _ => [],
        };

    private async Task<Refusal?> TriageAsync(SizeClass size) =>
        (
            await testHost
                .Get<TriageTicket>()
                .RunAsync(
                    anna,
                    Target,
                    new(TicketKind.Change, size, null, IntakeItems.None, [], "One of its own"),
                    default
                )
        ).Refusal;

    /// <summary>Takes the next ticket. If the queue gives none, or another one, this ticket could not be taken.</summary>
    private async Task<Refusal?> TakeAsync() =>
        await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default)
            is TakeNextOutcome.Started { Number: var number }
        && number == Number
            ? null
            : Refusal.Because(RefusalCode.NotFound, Number);

    /// <summary>Merges the ticket into an older one of the customer.</summary>
    private async Task<Refusal?> MergeAsync()
    {
        await using var db = testHost.CreateDbContext();
        var customer = (await testHost.LoadTicketAsync(Number)).CustomerId;
        var older = db.Tickets.Where(t => t.CustomerId == customer).Min(t => t.Number);
        return (
            await testHost.Get<MergeTickets>().RunAsync(per, Target, older, "The same", default)
        ).Refusal;
    }

    private async Task<Refusal?> ChooseAsync() =>
        (
            await testHost
                .Get<RecordFundingChoice>()
                .RunAsync(
                    maria,
                    Target,
                    new(
                        FundingChoiceKind.HourlyRate,
                        "Eva",
                        testHost.Today,
                        ContactChannel.Phone,
                        null,
                        null
                    ),
                    default
                )
        ).Refusal;

    private async Task<Refusal?> DecideEscalationAsync(
        Func<EscalationCommandTarget, Task<Outcome<Unit>>> decide
    )
    {
        var no = (await testHost.LoadTicketAsync(Number)).EscalationNo ?? 999;
        await testHost
            .Get<PickUpEscalation>()
            .RunAsync(maria, new(no, null, Guid.NewGuid()), default);
        return (await decide(new(no, null, Guid.NewGuid()))).Refusal;
    }
}
