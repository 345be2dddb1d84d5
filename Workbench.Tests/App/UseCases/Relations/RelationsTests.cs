using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Relations;
using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.App.Features.Tickets.Conversation.Merged;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Relations;

[Rule("K3")]
[Rule("K8")]
public sealed class RelationsTests
{
    [Theory, OnBothDatabases]
    public async Task A_bundle_made_from_one_side_is_seen_and_left_from_the_other(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var one = await testHost.CreateQueuedTicketAsync(customer);
        var other = await testHost.CreateQueuedTicketAsync(customer, size: null);

        (await BundleAsync(testHost, anna, one, other)).ShouldSucceed();

        (await BundledAsync(testHost, one)).Should().Equal(other);
        (await BundledAsync(testHost, other)).Should().Equal(one);
        (await testHost.Get<QueueQuery>().RunAsync(anna, default))
            .Rows.Single()
            .Together.Should()
            .Equal(other);

        (await LeaveAsync(testHost, anna, other, "")).ShouldSucceed();

        (await BundledAsync(testHost, one)).Should().BeEmpty();
        (await BundledAsync(testHost, other)).Should().BeEmpty();
        (await testHost.LoadTicketAsync(one)).BundleNo.Should().BeNull();
        await using var db = testHost.CreateDbContext();
        (
            await db
                .TicketChanges.Where(c => c.Kind == TicketChangeKind.RemovedFromBundle)
                .Select(c => c.TicketNumber)
                .ToListAsync()
        )
            .Should()
            .BeEquivalentTo([one, other]);
    }

    [Theory, OnBothDatabases]
    public async Task A_bundle_over_four_hours_and_leaving_one_without_a_reason_are_refused(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var one = await testHost.CreateQueuedTicketAsync(customer);
        var large = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        var small = await testHost.CreateQueuedTicketAsync(customer);
        var foreign = await testHost.CreateQueuedTicketAsync(
            await testHost.AddCustomerAsync("1002")
        );

        (await BundleAsync(testHost, anna, one, large))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.BundleOverFourHours);
        (await BundleAsync(testHost, anna, one, foreign))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotOpenTicketOfCustomer);
        (await BundleAsync(testHost, anna, one, one))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.SameTicketRelated);
        (await BundleAsync(testHost, anna, one, small)).ShouldSucceed();
        (await LeaveAsync(testHost, anna, small, ""))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.LeftOutReasonRequired);
        (await LeaveAsync(testHost, anna, small, "Another page")).ShouldSucceed();
        (await LeaveAsync(testHost, anna, small, "Again"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotInBundle);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_is_made_once_seen_from_both_sides_and_removed_from_either(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var one = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var other = await testHost.CreateQueuedTicketAsync(await testHost.AddCustomerAsync("1002"));
        var links = testHost.Get<LinkTickets>();

        (await links.RunAsync(anna, Target(one), other, default)).ShouldSucceed();
        (await links.RunAsync(anna, Target(other), one, default)).ShouldSucceed();

        (await RelationsAsync(testHost, one)).Linked.Should().ContainSingle(t => t.Number == other);
        (await RelationsAsync(testHost, other)).Linked.Should().ContainSingle(t => t.Number == one);
        (await links.RunAsync(anna, Target(one), one, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.SameTicketRelated);
        (await links.RunAsync(anna, Target(one), 9_999, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);

        (await links.RemoveAsync(anna, Target(other), one, default)).ShouldSucceed();

        (await RelationsAsync(testHost, one)).Linked.Should().BeEmpty();
        await using var db = testHost.CreateDbContext();
        (
            await db
                .TicketChanges.Where(c => c.TicketNumber == one)
                .OrderBy(c => c.No)
                .Select(c => new { c.Kind, c.Reason })
                .ToListAsync()
        )
            .TakeLast(2)
            .Should()
            .Equal(
                new { Kind = TicketChangeKind.Linked, Reason = $"#{other}" },
                new { Kind = TicketChangeKind.LinkRemoved, Reason = $"#{other}" }
            );
    }

    [Fact]
    public async Task Similar_tickets_are_those_of_the_customer_that_are_open_and_not_related_yet()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var one = await testHost.CreateQueuedTicketAsync(customer);
        var similar = await testHost.CreateQueuedTicketAsync(customer);
        var ended = await testHost.CreateQueuedTicketAsync(customer);
        await testHost.WithdrawAsync(Actor.Program, ended);
        await testHost.CreateQueuedTicketAsync(await testHost.AddCustomerAsync("1002"));

        (await RelationsAsync(testHost, one)).Similar.Select(t => t.Number).Should().Equal(similar);
        (await BundleAsync(testHost, anna, one, similar)).ShouldSucceed();

        (await RelationsAsync(testHost, one)).Similar.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_bundled_ticket_that_is_unticked_at_triage_leaves_the_bundle(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var queued = await testHost.CreateQueuedTicketAsync(customer);
        var fresh = await testHost.CreateQueuedTicketAsync(customer, size: null);
        (await BundleAsync(testHost, anna, queued, fresh)).ShouldSucceed();
        var view = (
            await testHost
                .Get<Workbench.App.Features.Triage.TriageQuery>()
                .GetAsync(anna, fresh, default)
        )!;
        var form = new TriageForm(view.Ticket);
        form.SelectBundled(view.Others);
        form.Together.Should().Equal(queued);
        form.PlannedTimeWith(SizeClass.Small, view.Others).Should().Be(new Minutes(120));

        form.SetTogether(queued, belongs: false, view.Others);

        form.PlannedTimeWith(SizeClass.Small, view.Others).Should().Be(new Minutes(60));
        var (input, _) = form.ToInput(SizeClass.Small, view.Others);
        (
            await testHost.Get<TriageTicket>().RunAsync(anna, Target(fresh), input!, default)
        ).ShouldSucceed();
        (await BundledAsync(testHost, fresh)).Should().BeEmpty();
        (await BundledAsync(testHost, queued)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_merged_ticket_lives_on_in_the_survivor(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var older = await testHost.CreateStartedTicketAsync(anna, customer);
        testHost.Clock.Advance(TimeSpan.FromMinutes(5));
        var newer = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        await NoteAsync(testHost, anna, newer, "Seen on phones only");
        await testHost.RegisterTimeAsync(anna, older, 10);
        await testHost.RegisterTimeAsync(anna, newer, 40);
        (
            await testHost
                .Get<MergeTickets>()
                .RunAsync(anna, Target(newer), older, "The same banner", default)
        ).ShouldSucceed();

        var merged = (await testHost.Get<MergedTicketsQuery>().RunAsync(anna, older, default))
            .Should()
            .ContainSingle()
            .Which;
        merged.Ticket.Number.Should().Be(newer);
        merged.Description.Should().Be("On phones.");
        merged.Messages.Select(m => m.Text).Should().Equal("Seen on phones only");
        merged.Times.Select(t => (t.Entry.Minutes, t.Technician)).Should().Equal((40, "Anna"));
        (await RelationsAsync(testHost, older)).Merged.Should().ContainSingle();
        (await RelationsAsync(testHost, newer)).MergedInto!.Number.Should().Be(older);

        await NoteAsync(testHost, anna, newer, "They also called");

        (await testHost.Get<ConversationQuery>().RunAsync(anna, older, null, default))
            .Select(m => m.Text)
            .Should()
            .Equal("They also called");
        var survivor = (await testHost.Get<TicketQuery>().RunAsync(anna, older, default))!;
        survivor.MergedTime.Should().Be(new Minutes(50));
        survivor.CombinedTime.Should().Be(survivor.MergedTime);
        var ended = (await testHost.Get<TicketQuery>().RunAsync(anna, newer, default))!;
        TicketActionRules
            .AvailableFor(ended, anna, testHost.Clock.GetUtcNow().UtcDateTime)
            .Should()
            .Equal(TicketAction.UndoMerge);
    }

    private static async Task NoteAsync(TestHost testHost, Actor who, int number, string text) =>
        (
            await testHost.Get<AddNote>().RunAsync(who, Target(number), text, default)
        ).ShouldSucceed();

    private static Task<Outcome<Unit>> BundleAsync(
        TestHost testHost,
        Actor who,
        int number,
        int other
    ) => testHost.Get<ChangeBundle>().RunAsync(who, Target(number), other, default);

    private static Task<Outcome<Unit>> LeaveAsync(
        TestHost testHost,
        Actor who,
        int number,
        string reason
    ) => testHost.Get<ChangeBundle>().RemoveAsync(who, Target(number), reason, default);

    private static async Task<RelationsView> RelationsAsync(TestHost testHost, int number) =>
        (await testHost.Get<RelationsQuery>().RunAsync(Actor.Program, number, default))!;

    private static async Task<IEnumerable<int>> BundledAsync(TestHost testHost, int number) =>
        (await RelationsAsync(testHost, number)).Bundled.Select(t => t.Number);

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());
}
