using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workbench.App.Storage.Presence;

/// <summary>What a node tells the others: all of its people on one ticket.</summary>
/// <param name="Ticket">Zero where the node stops.</param>
public sealed record PresenceNews(string Node, int Ticket, IReadOnlyList<Companion> People)
{
    /// <summary>Bytes that a notification of PostgreSQL takes, with some to spare.</summary>
    private const int MostBytes = 7_500;

    /// <summary>Names stay as they are: nothing but a program reads it.</summary>
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As a notification; of very many people on one ticket so many as find room.</summary>
    public string Write()
    {
        for (var many = People.Count; ; many--)
        {
            var text = JsonSerializer.Serialize(
                this with
                {
                    People = [.. People.Take(many)],
                },
                Plain
            );
            if (many == 0 || Encoding.UTF8.GetByteCount(text) <= MostBytes)
            {
                return text;
            }
        }
    }

    /// <returns>Null where it is not what a node says.</returns>
    public static PresenceNews? Read(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<PresenceNews>(text, Plain)
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
