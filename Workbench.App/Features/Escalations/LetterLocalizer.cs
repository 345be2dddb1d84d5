using System.Globalization;
using Workbench.App.Shell.Letters;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Escalations;

/// <summary>Reads the sentences of letters to customers in the customer's language.</summary>
internal sealed record LetterLocalizer(CultureInfo Language)
{
    public string Text(string key, params object?[] values) =>
        string.Format(Language, EscalationsTexts.ResourceManager.GetString(key, Language)!, values);

    public string LongDate(DateOnly day) => day.ToString("d MMMM yyyy", Language);

    public string Greeting(Customer customer) =>
        customer.ContactName.Length == 0
            ? Shared(nameof(LetterTexts.GreetingWithoutName))
            : Shared(nameof(LetterTexts.Greeting), customer.ContactName);

    private string Shared(string key, params object?[] values) =>
        string.Format(Language, LetterTexts.ResourceManager.GetString(key, Language)!, values);
}
