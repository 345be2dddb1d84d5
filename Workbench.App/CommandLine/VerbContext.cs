using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.App.Settings;

namespace Workbench.App.CommandLine;

/// <summary>What a verb is given by the program.</summary>
/// <param name="Out">Standard output, for the result.</param>
/// <param name="Error">Standard error, for everything else.</param>
/// <param name="Configuration">The settings as read.</param>
/// <param name="AddServices">Registers the program's services.</param>
public sealed record VerbContext(
    TextWriter Out,
    TextWriter Error,
    IConfiguration Configuration,
    Action<IServiceCollection, WorkbenchSettings> AddServices
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Returns the streams, the settings file and the environment variables of this process.</summary>
    public static VerbContext OfProcess(
        Action<IServiceCollection, WorkbenchSettings> addServices
    ) =>
        new(
            Console.Out,
            Console.Error,
            new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .Build(),
            addServices
        );

    /// <summary>Writes the JSON document of <c>--json</c>.</summary>
    public void WriteJson<T>(T document) => Out.WriteLine(JsonSerializer.Serialize(document, Json));
}
