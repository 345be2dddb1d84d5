using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>Time that is being typed, as it is kept.</summary>
/// <param name="Id">Of the draft: the same until it is registered.</param>
public sealed record TimeDraft(
    string HowLong,
    DateOnly? WorkedOn,
    Activity Activity,
    string Note,
    Guid Id
)
{
    /// <summary>Among the drafts of a ticket.</summary>
    public const string Field = "time";

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        // It is text in a database, never markup.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Nothing that somebody would miss.</summary>
    public bool IsBlank => HowLong.Trim().Length == 0 && Note.Trim().Length == 0;

    /// <returns>Null where the text is none that this version wrote.</returns>
    public static TimeDraft? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TimeDraft>(json, JsonOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToText() => IsBlank ? "" : JsonSerializer.Serialize(this, JsonOptions);
}
