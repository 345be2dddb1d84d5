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
            SharedText(nameof(LetterTexts.Subject), language, ticket.Number, ticket.Subject),
            string.Join(
                "\n\n",
                ticket.Contact.Length == 0
                    ? SharedText(nameof(LetterTexts.GreetingWithoutName), language)
                    : SharedText(nameof(LetterTexts.Greeting), language, ticket.Contact),
                report.State == ProductReportState.Declined
                    ? Text(
                        nameof(ProductReportsTexts.ReplyDeclined),
                        language,
                        ticket.Subject,
                        report.Reason
                    )
                    : Text(ShippedKey(report.BugClass), language, ticket.Subject, report.Release),
                SharedText(nameof(LetterTexts.Closing), language)
            )
        );

    private static string ShippedKey(BugClass bugClass) =>
        bugClass == BugClass.NotSupported
            ? nameof(ProductReportsTexts.ReplyShippedWish)
            : nameof(ProductReportsTexts.ReplyShippedBug);

    private static string Text(string key, CultureInfo language, params object?[] values) =>
        string.Format(
            language,
            ProductReportsTexts.ResourceManager.GetString(key, language)!,
            values
        );

    private static string SharedText(string key, CultureInfo language, params object?[] values) =>
        string.Format(language, LetterTexts.ResourceManager.GetString(key, language)!, values);
}
