using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workbench.App.Live.Presence;

/// <summary>What a node tells the others: all of its people on one ticket.</summary>
/// <param name="TicketNumber">Zero where the node stops.</param>
public sealed record PresenceMessage(
    string Node,
    int TicketNumber,
    IReadOnlyList<PresentPerson> People
)
{
    /// <summary>Bytes that a notification of PostgreSQL takes, with some to spare.</summary>
    private const int MaxBytes = 7_500;

    /// <summary>Names stay as they are: nothing but a program reads it.</summary>
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As a notification; of very many people on one ticket so many as find room.</summary>
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

    /// <returns>Null where it is not what a node says.</returns>
    public static PresenceMessage? Parse(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<PresenceMessage>(text, JsonOptions)
                    is { Node: not null, People: not null } news
                && news.People.All(p => p is { Name: not null })
                ? news
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
