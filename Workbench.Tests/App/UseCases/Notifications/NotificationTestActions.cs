using Workbench.App.Features.Notifications;
using Workbench.App.Features.ProductReports.Decisions;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Notifications;

/// <summary>Runs actions around a person and reads the notifications they cause.</summary>
internal static class NotificationTestActions
{
    public static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());

    public static Task<NotificationList> GetNotificationsAsync(this TestHost testHost, Actor who) =>
        testHost.Get<NotificationsQuery>().RunAsync(who, default);

    public static async Task<IReadOnlyList<Notification>> SendNotificationsAsync(
        this TestHost testHost,
        Actor who
    ) =>
        (await testHost.Get<SendNotifications>().RunAsync(who, Guid.NewGuid(), default))
            .ShouldSucceed()
            .Notices;

    public static async Task MarkNotificationsSeenAsync(
        this TestHost testHost,
        Actor who,
        params string[] keys
    ) =>
        (
            await testHost.Get<MarkNotificationsSeen>().RunAsync(who, keys, Guid.NewGuid(), default)
        ).ShouldSucceed();

    public static async Task AskCustomerAsync(this TestHost testHost, Actor who, int number) =>
        (
            await testHost.Get<AskCustomer>().RunAsync(who, Target(number), "Which page?", default)
        ).ShouldSucceed();

    public static async Task RecordAnswerAsync(this TestHost testHost, Actor who, int number) =>
        (
            await testHost
                .Get<RecordAnswer>()
                .RunAsync(who, Target(number), "Eva", "The start page", default)
        ).ShouldSucceed();

    public static async Task RecordCustomerMessageAsync(
        this TestHost testHost,
        Actor who,
        int number
    ) =>
        (
            await testHost
                .Get<RecordCustomerMessage>()
                .RunAsync(who, Target(number), "Eva", "It is urgent", default)
        ).ShouldSucceed();

    /// <summary>Creates a bug in hand of the technician, on a product report of its own.</summary>
    public static async Task<(int Ticket, int Report)> CreateReportedBugAsync(
        this TestHost testHost,
        Actor technician,
        int customer
    )
    {
        var number = await testHost.CreateStartedTicketAsync(
            technician,
            customer,
            kind: TicketKind.Bug
        );
        await testHost.ClassifyAsync(technician, number, BugClass.CommonSystemBug);
        return (number, (await testHost.LoadTicketAsync(number)).ProductReportNo!.Value);
    }

    public static async Task ShipReportAsync(this TestHost testHost, Actor who, int report) =>
        (
            await testHost
                .Get<ShipProductReport>()
                .RunAsync(who, new(report, null, Guid.NewGuid()), "25.1", default)
        ).ShouldSucceed();
}
