using System.Text.RegularExpressions;
using Workbench.Tests.Support;

namespace Workbench.Tests.Shell;

/// <summary>
/// What the scripts of the pages and the components name of each other: functions, methods and attributes. The compiler sees
/// none of these names.
/// </summary>
/// <param name="Scripts">The text of each script by its file name.</param>
/// <param name="Components">The code and markup of each component by its path without extension.</param>
/// <param name="Styles">The text of all style sheets.</param>
internal sealed partial record ScriptContract(
    IReadOnlyDictionary<string, string> Scripts,
    IReadOnlyDictionary<string, string> Components,
    string Styles
)
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Reads the scripts and components of the program.</summary>
    public static ScriptContract OfProgram()
    {
        var files = Repository
            .Files(".js", ".cs", ".razor", ".css")
            .Where(f => f.StartsWith("Workbench.App/", StringComparison.Ordinal))
            .Where(f => !f.Contains("/lib/", StringComparison.Ordinal))
            .ToLookup(
                f => Path.GetExtension(f),
                f => (Path: f, Text: ReadFile(f)),
                StringComparer.Ordinal
            );
        return new(
            files[".js"]
                .ToDictionary(f => Path.GetFileName(f.Path), f => f.Text, StringComparer.Ordinal),
            files[".cs"]
                .Concat(files[".razor"])
                .GroupBy(
                    f => f.Path[..f.Path.IndexOf('.', "Workbench.App/".Length)],
                    StringComparer.Ordinal
                )
                .ToDictionary(
                    g => g.Key,
                    g => string.Join('\n', g.Select(f => f.Text)),
                    StringComparer.Ordinal
                ),
            string.Join('\n', files[".css"].Select(f => f.Text))
        );
    }

    /// <summary>Returns every name that one side uses and the other one lacks, and every name that nobody uses.</summary>
    public IReadOnlyList<string> FindBrokenNames() =>
        [.. BrokenFunctions(), .. BrokenMethods(), .. BrokenAttributes()];

    private IEnumerable<string> BrokenFunctions()
    {
        foreach (var (component, code) in Components)
        {
            var exported = ScriptsOf(code).SelectMany(s => Names(Export(), Scripts[s])).ToList();
            foreach (
                var function in Names(FunctionCall(), code)
                    .Except(["import"], StringComparer.Ordinal)
            )
            {
                if (!exported.Contains(function))
                {
                    yield return $"{component} calls {function}, which its script does not export";
                }
            }
        }

        foreach (var (script, text) in Scripts)
        {
            var called = ComponentsOf(script).SelectMany(c => Names(FunctionCall(), c)).ToList();
            foreach (var function in Names(Export(), text).Except(called, StringComparer.Ordinal))
            {
                yield return $"{script} exports {function}, which no component calls";
            }
        }
    }

    private IEnumerable<string> BrokenMethods()
    {
        foreach (var (script, text) in Scripts)
        {
            var offered = ComponentsOf(script)
                .SelectMany(c => Names(InvokableMethod(), c))
                .ToHashSet(StringComparer.Ordinal);
            var called = Names(MethodCall(), text).ToHashSet(StringComparer.Ordinal);
            foreach (var method in called.Except(offered, StringComparer.Ordinal))
            {
                yield return $"{script} invokes {method}, which no component offers";
            }

            foreach (var method in offered.Except(called, StringComparer.Ordinal))
            {
                yield return $"{method} is offered to {script}, which does not invoke it";
            }
        }

        var offeredToAll = Components
            .Values.SelectMany(c => Names(StaticInvokableMethod(), c))
            .ToHashSet(StringComparer.Ordinal);
        var calledStatically = Scripts
            .Values.SelectMany(s => Names(StaticMethodCall(), s))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var method in offeredToAll.Except(calledStatically, StringComparer.Ordinal))
        {
            yield return $"{method} is offered to all scripts, and none invokes it";
        }

        foreach (var method in calledStatically.Except(offeredToAll, StringComparer.Ordinal))
        {
            yield return $"A script invokes the static method {method}, which no component offers";
        }
    }

    private IEnumerable<string> BrokenAttributes()
    {
        var written = string.Join('\n', Components.Values) + Styles;
        foreach (var (script, text) in Scripts)
        {
            var assigned = Names(AssignedAttribute(), text).Select(ToAttribute).ToList();
            foreach (
                var attribute in Names(Attribute(), text)
                    .Concat(Names(DataSetEntry(), text).Select(ToAttribute))
                    .Except(assigned, StringComparer.Ordinal)
                    .Where(a =>
                        !Regex.IsMatch(written, $@"\b{a}(?![\w-])", RegexOptions.None, MatchTimeout)
                    )
            )
            {
                yield return $"{script} uses {attribute}, which stands in no markup";
            }
        }
    }

    private IEnumerable<string> ScriptsOf(string code) =>
        Names(Import(), code).Where(Scripts.ContainsKey);

    private IEnumerable<string> ComponentsOf(string script) =>
        Components.Values.Where(c => ScriptsOf(c).Contains(script, StringComparer.Ordinal));

    private static string ReadFile(string file) => File.ReadAllText(Repository.PathOf(file));

    private static IEnumerable<string> Names(Regex pattern, string text) =>
        pattern.Matches(text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    private static string ToAttribute(string dataSetEntry) =>
        "data-" + Capital().Replace(dataSetEntry, m => $"-{char.ToLowerInvariant(m.Value[0])}");

    [GeneratedRegex(
        @"^export (async )?(function|const) (?<name>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Export();

    [GeneratedRegex(@"Assets\[""(?<name>[\w-]+\.js)""\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Import();

    [GeneratedRegex(
        @"\b(InvokeVoidAsync|InvokeAndDisposeAsync|InvokeAsync<\w+>)\(\s*""(?<name>\w+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FunctionCall();

    [GeneratedRegex(
        @"(\.invokeMethodAsync\(|invokePage\(box, )""(?<name>\w+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MethodCall();

    [GeneratedRegex(
        @"DotNet\.invokeMethodAsync\(""Workbench\.App"", ""(?<name>\w+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex StaticMethodCall();

    [GeneratedRegex(
        @"\[JSInvokable\]\s+public (async )?(?!static )[\w<>, ]+? (?<name>\w+)\(",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex InvokableMethod();

    [GeneratedRegex(
        @"\[JSInvokable\]\s+public static (async )?[\w<>, ]+? (?<name>\w+)\(",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex StaticInvokableMethod();

    [GeneratedRegex(@"[\[""](?<name>data-[a-z-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\bdataset\.(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DataSetEntry();

    [GeneratedRegex(@"\bdataset\.(?<name>\w+) = ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AssignedAttribute();

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
