using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Notifications.Watching;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Conversation.Notes;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Notifications;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Notes;

/// <summary>Tests that own notes are edited with their history, and whom notes, mentions, watches and hand-overs notify.</summary>
public sealed class EditNoteTests
{
    [Theory, OnBothDatabases]
    public async Task Only_the_author_edits_a_note_and_every_text_is_kept(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.TeamLead);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        await NoteAsync(testHost, anna, number, "One");
        var edit = testHost.Get<EditNote>();

        (
            await edit.RunAsync(anna, new(number, 1, 0, Guid.NewGuid()), "Two", default)
        ).ShouldSucceed();
        (
            await edit.RunAsync(anna, new(number, 1, 1, Guid.NewGuid()), "Two", default)
        ).ShouldSucceed();
        (await edit.RunAsync(anna, new(number, 1, 0, Guid.NewGuid()), "Late", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await edit.RunAsync(bo, new(number, 1, 1, Guid.NewGuid()), "Mine", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourNote);
        (
            await edit.RunAsync(anna, new(number, 1, 1, Guid.NewGuid()), "Three", default)
        ).ShouldSucceed();

        (await testHost.Get<NoteRevisionsQuery>().RunAsync(bo, [number], default))[(number, 1)]
            .Select(r => r.Text)
            .Should()
            .Equal("Two", "Three");
        await using var db = testHost.CreateDbContext();
        (await db.Messages.SingleAsync(m => m.TicketNumber == number)).Text.Should().Be("One");
    }

    [Theory, OnBothDatabases]
    public async Task A_message_to_the_customer_is_never_edited(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        (
            await testHost.Get<MessageCustomer>().RunAsync(anna, Target(number), "Hello", default)
        ).ShouldSucceed();

        (
            await testHost
                .Get<EditNote>()
                .RunAsync(anna, new(number, 1, 0, Guid.NewGuid()), "Bye", default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourNote);
    }

    [Theory, OnBothDatabases]
    public async Task A_mention_notifies_the_colleague_once_also_when_an_edit_adds_it(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var cia = await testHost.CreatePersonAsync("Cia", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());

        await NoteAsync(testHost, anna, number, "@Bo, have you seen this? @Anna");
        await EditAsync(testHost, anna, number, "@Bo and @Cia, have you seen this?");

        (await KindsAsync(testHost, bo)).Should().Equal((NotificationKind.Mentioned, "Anna"));
        (await KindsAsync(testHost, cia)).Should().Equal((NotificationKind.Mentioned, "Anna"));
        (await KindsAsync(testHost, anna)).Should().BeEmpty();
        await using var db = testHost.CreateDbContext();
        (await db.Mentions.Select(m => m.PersonId).ToListAsync())
            .Should()
            .BeEquivalentTo([bo.Id, cia.Id]);
    }

    [Theory, OnBothDatabases]
    public async Task A_hand_over_and_a_colleagues_note_on_the_own_ticket_notify(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (
            await testHost
                .Get<HandOver>()
                .RunAsync(anna, Target(number), bo.Id, "I am away", default)
        ).ShouldSucceed();

        (await KindsAsync(testHost, bo)).Should().Equal((NotificationKind.HandedOver, "Anna"));
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        await NoteAsync(testHost, anna, number, "The template is in June’s folder");

        (await KindsAsync(testHost, bo))
            .Should()
            .Equal((NotificationKind.ColleagueNote, "Anna"), (NotificationKind.HandedOver, "Anna"));
        (await KindsAsync(testHost, anna)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Who_watches_a_ticket_is_told_what_happens_until_they_stop(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var sara = await testHost.CreatePersonAsync("Sara", Roles.Sales);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        await NoteAsync(testHost, anna, number, "Before");
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        var watch = testHost.Get<WatchTicket>();
        (await watch.RunAsync(sara, Target(number), true, default)).ShouldSucceed();
        (await watch.RunAsync(sara, Target(number), true, default)).ShouldSucceed();
        (await testHost.Get<WatchQuery>().RunAsync(anna, number, default))
            .Select(w => w.Name)
            .Should()
            .Equal("Sara");
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));

        await testHost.TakeNextAsync(anna);
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        await NoteAsync(testHost, anna, number, "After");

        (await KindsAsync(testHost, sara))
            .Should()
            .Equal(
                (NotificationKind.WatchedMessage, "Anna"),
                (NotificationKind.WatchedChange, "Anna")
            );
        (await watch.RunAsync(sara, Target(number), false, default)).ShouldSucceed();
        (await KindsAsync(testHost, sara)).Should().BeEmpty();
    }

    private static async Task NoteAsync(TestHost testHost, Actor who, int number, string text) =>
        (
            await testHost.Get<AddNote>().RunAsync(who, Target(number), text, default)
        ).ShouldSucceed();

    private static async Task EditAsync(TestHost testHost, Actor who, int number, string text) =>
        (
            await testHost
                .Get<EditNote>()
                .RunAsync(who, new(number, 1, null, Guid.NewGuid()), text, default)
        ).ShouldSucceed();

    private static async Task<IEnumerable<(NotificationKind Kind, string Detail)>> KindsAsync(
        TestHost testHost,
        Actor who
    ) =>
        (await testHost.GetNotificationsAsync(who)).Notifications.Select(n =>
            (n.Notification.Kind, n.Notification.Detail)
        );

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());
}
