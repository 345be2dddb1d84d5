using System.Globalization;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.ProductReports.Details;

/// <summary>Builds the reply to a customer when the product group has shipped or declined what their ticket reported.</summary>
internal static class ReleaseLetter
{
    public static Letter Create(
        ProductReport report,
        ReportView.ReportTicket ticket,
        CultureInfo language
    ) =>
        new(
            Text(nameof(Texts.Reply_Subject), language, ticket.Number, ticket.Subject),
            string.Join(
                "\n\n",
                ticket.Contact.Length == 0
                    ? Text(nameof(Texts.Reply_GreetingNobody), language)
                    : Text(nameof(Texts.Reply_Greeting), language, ticket.Contact),
                report.State == ProductReportState.Declined
                    ? Text(
                        nameof(Texts.Report_ReplyDeclined),
                        language,
                        ticket.Subject,
                        report.Reason
                    )
                    : Text(ShippedKey(report.BugClass), language, ticket.Subject, report.Release),
                Text(nameof(Texts.Reply_End), language)
            )
        );

    private static string ShippedKey(BugClass bugClass) =>
        bugClass == BugClass.NotSupported
            ? nameof(Texts.Report_ReplyShippedWish)
            : nameof(Texts.Report_ReplyShippedBug);

    private static string Text(string key, CultureInfo language, params object?[] values) =>
        string.Format(language, Texts.ResourceManager.GetString(key, language)!, values);
}
