using System.Globalization;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shell;

/// <summary>Turns a refusal into its sentence, in the language of the page.</summary>
public static class Refusals
{
    public static string Sentence(Refusal refusal)
    {
        var text =
            Texts.ResourceManager.GetString($"Refusal_{refusal.Code}", CultureInfo.CurrentUICulture)
            ?? refusal.Code.ToString();
        return Formats.Text(text, [.. refusal.Data.Select(Shown)]);
    }

    /// <returns>Why not; null where it was done.</returns>
    public static string? Problem<T>(this Outcome<T> outcome) =>
        outcome.Refusal is { } refusal ? Sentence(refusal) : null;

    private static object Shown(object value) =>
        value switch
        {
            DateOnly date => Formats.Date(date),
            TicketState state => Words.Of(state),
            IEnumerable<TicketState> states => states.Any()
                ? string.Join(", ", states.Select(Words.Of))
                : Texts.State_None,
            FieldName field => Words.Of(field),
            _ => value,
        };
}
