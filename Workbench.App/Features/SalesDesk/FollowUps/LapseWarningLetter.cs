using System.Globalization;
using Workbench.App.Shell.Letters;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>Builds the letter that warns a customer of lapsing hours, in the customer's language (N7).</summary>
internal static class LapseWarningLetter
{
    public static Letter Create(SalesTask.LapsingHours lapsing, CultureInfo language)
    {
        var day = lapsing.LapsesOn.ToString("d MMMM yyyy", language);
        var minutes = lapsing.Minutes.ToString(null, language);
        var contact = lapsing.Customer.ContactName;
        return new(
            Text(nameof(SalesDeskTexts.Warning_Subject), language, minutes, day),
            string.Join(
                "\n\n",
                contact.Length == 0
                    ? SharedText(nameof(LetterTexts.GreetingWithoutName), language)
                    : SharedText(nameof(LetterTexts.Greeting), language, contact),
                Text(nameof(SalesDeskTexts.Warning_Text), language, minutes, day),
                Text(nameof(SalesDeskTexts.Warning_Use), language),
                SharedText(nameof(LetterTexts.Closing), language)
            )
        );
    }

    private static string Text(string key, CultureInfo language, params object?[] values) =>
        string.Format(language, SalesDeskTexts.ResourceManager.GetString(key, language)!, values);

    private static string SharedText(string key, CultureInfo language, params object?[] values) =>
        string.Format(language, LetterTexts.ResourceManager.GetString(key, language)!, values);
}
