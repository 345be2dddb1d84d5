using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>The saved draft of a time entry.</summary>
/// <param name="Id">The id of the draft: the same until the time is registered.</param>
public sealed record TimeDraft(
    string HowLong,
    DateOnly? WorkedOn,
    Activity Activity,
    string Note,
    Guid Id
)
{
    /// <summary>The field name among the drafts of a ticket.</summary>
    public const string Field = "time";

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        // The JSON is stored in a database and never used as markup.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether the draft contains nothing worth keeping.</summary>
    public bool IsBlank => HowLong.Trim().Length == 0 && Note.Trim().Length == 0;

    /// <returns>The draft; null if this version can't read the text.</returns>
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
