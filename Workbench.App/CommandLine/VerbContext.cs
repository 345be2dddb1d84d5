using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.App.Settings;

namespace Workbench.App.CommandLine;

/// <summary>What a verb is given by the program.</summary>
/// <param name="Out">Standard output, for the result.</param>
/// <param name="Error">Standard error, for everything else.</param>
/// <param name="AddServices">Registers the program's services.</param>
public sealed record VerbContext(
    TextWriter Out,
    TextWriter Error,
    Action<IServiceCollection, WorkbenchSettings> AddServices
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the JSON document of <c>--json</c>.</summary>
    public void WriteJson<T>(T document) => Out.WriteLine(JsonSerializer.Serialize(document, Json));
}
