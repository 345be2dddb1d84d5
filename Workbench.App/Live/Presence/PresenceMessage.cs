using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workbench.App.Live.Presence;

/// <summary>Tells the other nodes which people of this node are on one ticket.</summary>
/// <param name="TicketNumber">Zero when the node stops.</param>
public sealed record PresenceMessage(
    string Node,
    int TicketNumber,
    IReadOnlyList<PresentPerson> People
)
{
    /// <summary>Maximum size in bytes: the limit of a PostgreSQL notification, with a margin.</summary>
    private const int MaxBytes = 7_500;

    /// <summary>Leaves names unescaped: only a program reads the message.</summary>
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Serializes the message for a notification. Leaves out people beyond the maximum size.</summary>
    public string Serialize()
    {
        for (var many = People.Count; ; many--)
        {
            var text = JsonSerializer.Serialize(
                this with
                {
                    People = [.. People.Take(many)],
                },
                JsonOptions
            );
            if (many == 0 || Encoding.UTF8.GetByteCount(text) <= MaxBytes)
            {
                return text;
            }
        }
    }

    /// <returns>The message, or null when the text isn't a presence message.</returns>
    public static PresenceMessage? Parse(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<PresenceMessage>(text, JsonOptions)
                    is { Node: not null, People: not null } message
                && message.People.All(p => p is { Name: not null })
                ? message
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
