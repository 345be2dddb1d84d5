using System.Reflection;
using System.Text;
using Workbench.Domain;
using Workbench.Tests.Support;

namespace Workbench.Tests.Architecture;

/// <summary>Which types carry a rule and which tests prove it.</summary>
internal sealed class RuleIndex(IEnumerable<Type> code, IEnumerable<Type> tests)
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private readonly ILookup<string, Type> code = TypesByRule(code);
    private readonly ILookup<string, Type> tests = TypesByRule(tests);

    public IEnumerable<string> WithoutTest =>
        Numbers(code).Except(Numbers(tests), StringComparer.Ordinal);

    public IEnumerable<string> WithoutCode =>
        Numbers(tests).Except(Numbers(code), StringComparer.Ordinal);

    public IEnumerable<string> Unknown =>
        Numbers(code).Concat(Numbers(tests)).Except(RuleSentences.All.Keys, StringComparer.Ordinal);

    /// <summary>The table of docs/rules.md.</summary>
    public string Markdown()
    {
        var text = new StringBuilder(
            """
            # The rules, their code and their tests

            Made from the `[Rule]` attributes by the architecture tests; `UPDATE_DOCS=1 ./test.sh` writes it anew.

            | rule | in a sentence | code | tests |
            |---|---|---|---|

            """
        );
        foreach (var (number, sentence) in RuleSentences.All.Where(r => code.Contains(r.Key)))
        {
            text.Append('|')
                .AppendJoin(
                    " |",
                    " " + number,
                    " " + sentence,
                    Links(code[number]),
                    Links(tests[number])
                )
                .Append(" |\n");
        }

        var rest = RuleSentences.All.Keys.Where(number => !code.Contains(number)).ToList();
        return rest.Count == 0
            ? text.ToString()
            : text.Append("\nNot carried by code yet: ")
                .AppendJoin(", ", rest)
                .Append(".\n")
                .ToString();
    }

    /// <summary>The file that a type stands in: its namespace is its folder.</summary>
    public static string FileOf(Type type)
    {
        var assembly = type.Assembly.GetName().Name!;
        var (root, top) = assembly switch
        {
            "Workbench.Tests.App" => ("Workbench.Tests", "Workbench.Tests/App"),
            "Workbench.Tests.Domain" => (assembly, "Workbench.Tests/Domain"),
            _ => (assembly, assembly),
        };
        var folder = top + type.Namespace![root.Length..].Replace('.', '/');
        var name = $"{folder}/{type.Name.Split('`')[0]}";
        return File.Exists(Repository.PathOf(name + ".razor.cs"))
            ? name + ".razor.cs"
            : name + ".cs";
    }

    private static string Links(IEnumerable<Type> types) =>
        " " + string.Join(", ", types.Select(t => $"[{t.Name.Split('`')[0]}](../{FileOf(t)})"));

    private static IEnumerable<string> Numbers(ILookup<string, Type> carriers) =>
        carriers.Select(c => c.Key);

    private static ILookup<string, Type> TypesByRule(IEnumerable<Type> types) =>
        types
            .SelectMany(type => NumbersOn(type).Select(number => (number, type: Outermost(type))))
            .Distinct()
            .OrderBy(c => c.type.FullName, StringComparer.Ordinal)
            .ToLookup(c => c.number, c => c.type, StringComparer.Ordinal);

    /// <summary>A refusal code names the rule whose sentence it is; the rule itself stands where it is refused.</summary>
    private static IEnumerable<string> NumbersOn(Type type) =>
        type == typeof(RefusalCode)
            ? []
            : type.GetMembers(Declared)
                .Where(member => member is not Type)
                .Prepend(type)
                .SelectMany(member => member.GetCustomAttributes<RuleAttribute>(inherit: false))
                .Select(rule => rule.Number);

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
