using System.Globalization;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shell.Formatting;

/// <summary>Returns the text of a refusal in the language of the page.</summary>
public static class RefusalText
{
    public static string For(Refusal refusal)
    {
        var text = refusal switch
        {
            { Code: RefusalCode.TransitionNotAllowed, Data: [TicketState from, TicketState to, ..] }
                when from == to => DomainTexts.Status_Unchanged,
            _ => TextOf(refusal.Code),
        };
        return Formats.Text(text, [.. refusal.Data.Select(FormatArgument)]);
    }

    /// <returns>The text of the refusal; null when the use case was done.</returns>
    public static string? ErrorText<T>(this Outcome<T> outcome) =>
        outcome.Refusal is { } refusal ? For(refusal) : null;

    private static string TextOf(RefusalCode code) =>
        DomainTexts.ResourceManager.GetString($"Refusal_{code}", CultureInfo.CurrentUICulture)
        ?? code.ToString();

    private static object FormatArgument(object value) =>
        value switch
        {
            DateOnly date => Formats.Date(date),
            TicketState state => DomainText.For(state),
            IEnumerable<TicketState> states => states.Any()
                ? string.Join(", ", states.Select(DomainText.For))
                : DomainTexts.Status_None,
            FieldName field => DomainText.For(field),
            _ => value,
        };
}
