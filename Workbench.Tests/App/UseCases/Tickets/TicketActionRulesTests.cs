using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

/// <summary>Tests that the page offers exactly what the use cases accept: every state, role and action is tried.</summary>
[Rule("K4")]
public sealed class TicketActionRulesTests : IAsyncLifetime
{
    private TestHost testHost = null!;
    private DateTime Now => testHost.Clock.GetUtcNow().UtcDateTime;

    private Actor anna = null!;
    private Actor jonas = null!;
    private int customers = 2000;

    public async ValueTask InitializeAsync()
    {
        testHost = await TestHost.OpenAsync(
            Workbench.App.Settings.StorageProvider.Sqlite,
            maxStartedTickets: 100_000
        );
        anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        jonas = await testHost.CreatePersonAsync("Jonas", Roles.Technician);
    }

    public ValueTask DisposeAsync() => testHost.DisposeAsync();

    [Theory]
    [InlineData(TicketState.New)]
    [InlineData(TicketState.Queued)]
    [InlineData(TicketState.Started)]
    [InlineData(TicketState.AwaitingCustomer)]
    [InlineData(TicketState.AwaitingFunding)]
    [InlineData(TicketState.Escalated)]
    [InlineData(TicketState.Delivered)]
    [InlineData(TicketState.Closed)]
    [InlineData(TicketState.Withdrawn)]
    [InlineData(TicketState.Merged)]
    public async Task Offered_actions_are_accepted_and_others_are_refused(TicketState state)
    {
        Actor[] actors =
        [
            anna,
            jonas,
            await testHost.CreatePersonAsync("Lena", Roles.TeamLead),
            await testHost.CreatePersonAsync("Maria", Roles.Sales),
        ];
        foreach (var actor in actors)
        {
            var unchanged = await ViewAsync(await CreateTicketAsync(state), actor);
            unchanged.Ticket.State.Should().Be(state);
            var offered = TicketActionRules.AvailableFor(unchanged, actor, Now);
            foreach (var action in Enum.GetValues<TicketAction>())
            {
                var view = offered.Contains(action)
                    ? await ViewAsync(await CreateTicketAsync(state), actor)
                    : unchanged;
                (await AcceptsAsync(action, view, actor))
                    .Should()
                    .Be(
                        offered.Contains(action),
                        $"{action} of a ticket that is {state} was {(offered.Contains(action) ? "" : "not ")}offered to {actor.Name}"
                    );
                await EmptyQueueAsync(view.Ticket.Number);
            }

            await EmptyQueueAsync(unchanged.Ticket.Number);
        }
    }

    [Fact]
    public async Task Every_state_has_an_action_for_somebody()
    {
        foreach (var state in Enum.GetValues<TicketState>())
        {
            var number = await CreateTicketAsync(state);
            var lena = await testHost.CreatePersonAsync($"Lena{state}", Roles.TeamLead);
            var actions = TicketActionRules.AvailableFor(await ViewAsync(number, lena), lena, Now);
            var leads = StateTransitions.AllowedFrom(state).Count > 0;
            actions.Any().Should().Be(leads || state == TicketState.Closed, $"{state} leads on");
            await EmptyQueueAsync(number);
        }
    }

    private async Task<bool> AcceptsAsync(TicketAction action, TicketView view, Actor actor)
    {
        var form = new TicketActionForm(action, view)
        {
            Reason = "It belongs so",
            OwnFault = true,
            TechnicianId = view.Ticket.TechnicianId == jonas.Id ? anna.Id : jonas.Id,
        };
        if (action == TicketAction.Merge)
        {
            await testHost.CreateQueuedTicketAsync(view.Ticket.CustomerId, size: null);
            var choices = await ChoicesAsync(actor, view.Ticket.Number);
            form.MergeWith = choices is { MergeableTickets: [var other, ..] } ? other : null;
        }

        try
        {
            var (refusal, text) = await testHost
                .Get<TicketActionRunner>()
                .RunAsync(new(view.Ticket.Number, view.Version, form.Operation), form, actor);
            if (refusal is null)
            {
                text.Should().Contain($"#{view.Ticket.Number}");
            }

            return refusal is null;
        }
        catch (AccessDeniedException)
        {
            return false;
        }
    }

    /// <summary>Returns the options; null for people who don't see the action.</summary>
    private async Task<TicketActionOptions?> ChoicesAsync(Actor actor, int number)
    {
        try
        {
            return await testHost.Get<TicketActionOptionsQuery>().RunAsync(actor, number, default);
        }
        catch (AccessDeniedException)
        {
            return null;
        }
    }

    private async Task<TicketView> ViewAsync(int number, Actor actor) =>
        (await testHost.Get<TicketQuery>().RunAsync(actor, number, default))!;

    /// <summary>Creates a ticket of a customer of its own, assigned to Anna if the state has a technician.</summary>
    private async Task<int> CreateTicketAsync(TicketState state)
    {
        var no = $"{++customers}";
        var customer =
            state == TicketState.AwaitingFunding
                ? await testHost.AddCustomerAsync(no)
                : await testHost.CreateCustomerAsync(no);
        switch (state)
        {
            case TicketState.New:
                return await testHost.CreateQueuedTicketAsync(customer, size: null);
            case TicketState.Queued:
                return await testHost.CreateQueuedTicketAsync(customer);
            case TicketState.AwaitingFunding:
                var waiting = await testHost.CreateQueuedTicketAsync(customer);
                await testHost
                    .Get<Workbench.App.Features.Queue.NextTicket.TakeNext>()
                    .RunAsync(anna, Guid.NewGuid(), default);
                return waiting;
            case TicketState.Escalated:
                var large = await testHost.CreateQueuedTicketAsync(customer, size: null);
                (
                    await testHost
                        .Get<TriageTicket>()
                        .RunAsync(
                            anna,
                            new(large, null, Guid.NewGuid()),
                            TriageInput.ForSize(TicketKind.Change, SizeClass.Large),
                            default
                        )
                ).ShouldSucceed();
                return large;
            case TicketState.Merged:
                var older = await testHost.CreateQueuedTicketAsync(customer, size: null);
                var newer = await testHost.CreateQueuedTicketAsync(customer, size: null);
                (
                    await testHost
                        .Get<MergeTickets>()
                        .RunAsync(
                            anna,
                            new(newer, null, Guid.NewGuid()),
                            older,
                            "The same matter",
                            default
                        )
                ).ShouldSucceed();
                return newer;
            case TicketState.Started:
            case TicketState.AwaitingCustomer:
            case TicketState.Delivered:
            case TicketState.Closed:
            case TicketState.Withdrawn:
                await testHost.CreateQueuedTicketAsync(customer, size: null);
                var number = await testHost.CreateStartedTicketAsync(anna, customer);
                await MoveToStateAsync(state, number);
                return number;
            default:
                throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state.");
        }
    }

    private async Task MoveToStateAsync(TicketState state, int number)
    {
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        if (state == TicketState.AwaitingCustomer)
        {
            (
                await testHost.Get<AskCustomer>().RunAsync(anna, target, "Which page?", default)
            ).ShouldSucceed();
        }
        else if (state == TicketState.Withdrawn)
        {
            await testHost.WithdrawAsync(anna, number);
        }
        else if (state is TicketState.Delivered or TicketState.Closed)
        {
            await testHost.DeliverAsync(anna, number);
            if (state == TicketState.Closed)
            {
                (
                    await testHost
                        .Get<CloseTicket>()
                        .RunAsync(anna, target with { OperationId = Guid.NewGuid() }, default)
                ).ShouldSucceed();
            }
        }
    }

    /// <summary>Empties the queue: an earlier ticket would be taken instead of the next one created.</summary>
    private async Task EmptyQueueAsync(int number)
    {
        if ((await testHost.LoadTicketAsync(number)).State == TicketState.Queued)
        {
            await testHost.WithdrawAsync(Actor.Program, number);
        }
    }
}
