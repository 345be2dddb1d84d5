using Workbench.App.Features.Notices;
using Workbench.App.Features.ProductReports;
using Workbench.App.Features.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Notices;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Notices;

/// <summary>What happens around somebody, and what they are told of it.</summary>
internal static class NotificationTestActions
{
    public static TicketCommandTarget On(int number) => new(number, null, Guid.NewGuid());

    public static Task<NotificationList> NoticesAsync(this TestHost testHost, Actor who) =>
        testHost.Get<NotificationsQuery>().RunAsync(who, default);

    public static async Task<IReadOnlyList<Notification>> TellAsync(this TestHost testHost, Actor who) =>
        (await testHost.Get<SendNotifications>().RunAsync(who, Guid.NewGuid(), default)).Value().Notices;

    public static async Task SeeAsync(this TestHost testHost, Actor who, params string[] keys) =>
        (await testHost.Get<MarkNotificationsSeen>().RunAsync(who, keys, Guid.NewGuid(), default)).Value();

    public static async Task AskAsync(this TestHost testHost, Actor who, int number) =>
        (await testHost.Get<AskCustomer>().RunAsync(who, On(number), "Which page?", default)).Value();

    public static async Task AnswerAsync(this TestHost testHost, Actor who, int number) =>
        (
            await testHost
                .Get<RecordAnswer>()
                .RunAsync(who, On(number), "Eva", "The start page", default)
        ).Value();

    public static async Task HearAsync(this TestHost testHost, Actor who, int number) =>
        (
            await testHost
                .Get<RecordCustomerMessage>()
                .RunAsync(who, On(number), "Eva", "It is urgent", default)
        ).Value();

    /// <summary>A bug in the technician's hands, on a report of its own.</summary>
    public static async Task<(int Ticket, int Report)> ReportedAsync(
        this TestHost testHost,
        Actor technician,
        int customer
    )
    {
        var number = await testHost.StartedAsync(technician, customer, kind: TicketKind.Bug);
        await testHost.ClassifyAsync(technician, number, BugClass.CommonSystemBug);
        return (number, (await testHost.TicketAsync(number)).ProductReportNo!.Value);
    }

    public static async Task ShipAsync(this TestHost testHost, Actor who, int report) =>
        (
            await testHost
                .Get<ShipProductReport>()
                .RunAsync(who, new(report, null, Guid.NewGuid()), "25.1", default)
        ).Value();
}
