using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Domain.Settings;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Notifications;

/// <summary>Tests that one window of a person shows a notification, once, and not at night.</summary>
public sealed class SendNotificationsTests
{
    [Theory, OnBothDatabases]
    public async Task Of_many_concurrent_windows_one_shows_a_notification(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _) = await CreateAnsweredTicketAsync(testHost);

        var sent = await TestHostActions.RunConcurrentlyAsync(
            12,
            _ => testHost.SendNotificationsAsync(anna)
        );

        sent.Where(t => t.Count > 0).Should().ContainSingle().Which.Should().ContainSingle();
        (await testHost.GetNotificationsAsync(anna)).ToSend.Should().BeEmpty();
        (await testHost.GetNotificationsAsync(anna)).UnseenCount.Should().Be(1, "told is not seen");
    }

    [Fact]
    public async Task Of_windows_on_two_nodes_one_shows_a_notification()
    {
        Assert.SkipUnless(
            PostgreSqlServer.IsInstalled,
            "PostgreSQL is not installed: run ./test.sh"
        );
        await using var node = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var otherNode = node.CreateSecondNode();
        var (anna, _) = await CreateAnsweredTicketAsync(node);

        var sent = await TestHostActions.RunConcurrentlyAsync(
            12,
            i => (i % 2 == 0 ? node : otherNode).SendNotificationsAsync(anna)
        );

        sent.Sum(t => t.Count).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_again_has_the_same_answer(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _) = await CreateAnsweredTicketAsync(testHost);
        var operation = Guid.NewGuid();
        var send = testHost.Get<SendNotifications>();

        var first = (await send.RunAsync(anna, operation, default)).ShouldSucceed();
        var repeated = (await send.RunAsync(anna, operation, default)).ShouldSucceed();

        repeated.Should().BeEquivalentTo(first);
        first.Notices.Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task Quiet_hours_begin_when_the_setting_says(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        testHost.Clock.Advance(TimeSpan.FromHours(11));
        var (anna, _) = await CreateAnsweredTicketAsync(testHost);
        (await testHost.SendNotificationsAsync(anna)).Should().BeEmpty("it is 20:00");

        (
            await testHost
                .Get<ChangeSetting>()
                .RunAsync(
                    Actor.Program,
                    new(SettingKey.QuietHoursFrom, "21"),
                    null,
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        (await testHost.SendNotificationsAsync(anna)).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    [Rule("N4")]
    public async Task Team_leads_alone_are_told_of_failed_resets_until_nothing_is_left(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.CreateCustomerAsync();
        await SetNextPackageAsync(testHost, "gone");
        testHost.Clock.SetUtcNow(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        await testHost.RunResetsJobAsync();
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        await testHost.RunResetsJobAsync();

        (await testHost.SendNotificationsAsync(per))
            .Select(n => (n.Kind, n.Number, n.Count))
            .Should()
            .Equal((NotificationKind.ResetsFailed, 2, 1));
        (await testHost.SendNotificationsAsync(per)).Should().BeEmpty();
        (await testHost.SendNotificationsAsync(anna)).Should().BeEmpty();

        await SetNextPackageAsync(testHost, null);
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        await testHost.RunResetsJobAsync();
        (await testHost.GetNotificationsAsync(per)).UnseenCount.Should().Be(0);
    }

    private static async Task SetNextPackageAsync(TestHost testHost, string? package)
    {
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db.Agreements.ExecuteUpdateAsync(s => s.SetProperty(a => a.NextPackage, package));
    }

    [Theory, OnBothDatabases]
    public async Task A_notification_in_quiet_hours_is_listed_and_shown_in_the_morning(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        testHost.Clock.Advance(TimeSpan.FromHours(11));
        var (anna, _) = await CreateAnsweredTicketAsync(testHost);

        (await testHost.GetNotificationsAsync(anna)).UnseenCount.Should().Be(1);
        (await testHost.SendNotificationsAsync(anna)).Should().BeEmpty();

        testHost.Clock.Advance(TimeSpan.FromHours(11));
        (await testHost.SendNotificationsAsync(anna)).Should().ContainSingle();
        (await testHost.SendNotificationsAsync(anna)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_notification_seen_before_it_was_shown_is_not_shown(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, number) = await CreateAnsweredTicketAsync(testHost);
        await testHost.MarkNotificationsSeenAsync(anna, "said/999/1", "report/1");
        (await testHost.GetNotificationsAsync(anna)).UnseenCount.Should().Be(1);

        await testHost.MarkNotificationsSeenAsync(anna, $"said/{number}/2");
        await testHost.MarkNotificationsSeenAsync(anna, $"said/{number}/2");

        (await testHost.GetNotificationsAsync(anna)).UnseenCount.Should().Be(0);
        (await testHost.SendNotificationsAsync(anna)).Should().BeEmpty();
        await using var db = testHost.CreateDbContext();
        (await db.Notifications.CountAsync())
            .Should()
            .Be(1, "what is no notice of hers is not kept");
        (await db.AuditRows.CountAsync(a => a.Command == "SeeNotices")).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task Old_shown_notifications_are_deleted(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, number) = await CreateAnsweredTicketAsync(testHost);
        await testHost.SendNotificationsAsync(anna);
        testHost.Clock.Advance(TimeSpan.FromDays(NotificationRules.MaxAgeDays + 5));
        (await testHost.SendNotificationsAsync(anna))
            .Should()
            .NotContain(n => n.Kind == NotificationKind.CustomerMessage);

        await testHost.RecordCustomerMessageAsync(Actor.Program, number);
        (await testHost.SendNotificationsAsync(anna))
            .Should()
            .ContainSingle(n => n.Key == $"said/{number}/3");

        await using var db = testHost.CreateDbContext();
        (await db.Notifications.Select(n => n.Key).ToListAsync())
            .Should()
            .NotContain($"said/{number}/2")
            .And.Contain($"said/{number}/3");
    }

    private static async Task<(Actor Anna, int Number)> CreateAnsweredTicketAsync(TestHost testHost)
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await testHost.AskCustomerAsync(anna, number);
        await testHost.RecordAnswerAsync(Actor.Program, number);
        return (anna, number);
    }
}
