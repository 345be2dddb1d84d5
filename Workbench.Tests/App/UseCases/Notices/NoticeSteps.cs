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
internal static class NoticeSteps
{
    public static TicketCommandTarget On(int number) => new(number, null, Guid.NewGuid());

    public static Task<NotificationList> NoticesAsync(this House house, Actor who) =>
        house.Get<NotificationsQuery>().RunAsync(who, default);

    public static async Task<IReadOnlyList<Notification>> TellAsync(this House house, Actor who) =>
        (await house.Get<SendNotifications>().RunAsync(who, Guid.NewGuid(), default)).Value().Notices;

    public static async Task SeeAsync(this House house, Actor who, params string[] keys) =>
        (await house.Get<MarkNotificationsSeen>().RunAsync(who, keys, Guid.NewGuid(), default)).Value();

    public static async Task AskAsync(this House house, Actor who, int number) =>
        (await house.Get<AskCustomer>().RunAsync(who, On(number), "Which page?", default)).Value();

    public static async Task AnswerAsync(this House house, Actor who, int number) =>
        (
            await house
                .Get<RecordAnswer>()
                .RunAsync(who, On(number), "Eva", "The start page", default)
        ).Value();

    public static async Task HearAsync(this House house, Actor who, int number) =>
        (
            await house
                .Get<RecordCustomerMessage>()
                .RunAsync(who, On(number), "Eva", "It is urgent", default)
        ).Value();

    /// <summary>A bug in the technician's hands, on a report of its own.</summary>
    public static async Task<(int Ticket, int Report)> ReportedAsync(
        this House house,
        Actor technician,
        int customer
    )
    {
        var number = await house.StartedAsync(technician, customer, kind: TicketKind.Bug);
        await house.ClassifyAsync(technician, number, BugClass.CommonSystemBug);
        return (number, (await house.TicketAsync(number)).ProductReportNo!.Value);
    }

    public static async Task ShipAsync(this House house, Actor who, int report) =>
        (
            await house
                .Get<ShipProductReport>()
                .RunAsync(who, new(report, null, Guid.NewGuid()), "25.1", default)
        ).Value();
}
