using System.Reflection;
using System.Text;
using Workbench.Domain;
using Workbench.Tests.Support;

namespace Workbench.Tests.Architecture;

/// <summary>For each rule the one place that decides it, its example test and its property test.</summary>
internal sealed class RuleIndex
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private readonly IReadOnlyDictionary<string, string> sentences;
    private readonly IReadOnlyDictionary<string, string> withoutProperty;
    private readonly ILookup<string, MemberInfo> deciding;
    private readonly ILookup<string, MethodInfo> examples;
    private readonly ILookup<string, MethodInfo> properties;
    private readonly IReadOnlySet<string> named;

    /// <param name="sentences">Every rule, in a sentence.</param>
    /// <param name="withoutProperty">The rules that need no property test, and why.</param>
    public RuleIndex(
        IEnumerable<Type> code,
        IEnumerable<Type> tests,
        IReadOnlyDictionary<string, string> sentences,
        IReadOnlyDictionary<string, string> withoutProperty
    )
    {
        (this.sentences, this.withoutProperty) = (sentences, withoutProperty);
        var inCode = code.SelectMany(MembersOf).ToList();
        var inTests = tests.SelectMany(MembersOf).ToList();
        deciding = inCode
            .SelectMany(member =>
                RulesOf(member).Where(r => r.Decides).Select(r => (r.Number, member))
            )
            .ToLookup(d => d.Number, d => d.member, StringComparer.Ordinal);
        examples = MethodsByRule<ExampleTestAttribute>(inTests, a => a.Rule);
        properties = MethodsByRule<PropertyTestAttribute>(inTests, a => a.Rule);
        named = inCode
            .Concat(inTests)
            .SelectMany(RulesOf)
            .Select(r => r.Number)
            .Concat(examples.Select(e => e.Key))
            .Concat(properties.Select(p => p.Key))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Rules that no place decides, or several.</summary>
    public IEnumerable<string> NotDecidedOnce =>
        sentences.Keys.Where(n => deciding[n].Count() != 1);

    public IEnumerable<string> WithoutOneExample =>
        sentences.Keys.Where(n => examples[n].Count() != 1);

    /// <summary>Rules without a property test or with several; of those that need none, the ones that have one.</summary>
    public IEnumerable<string> WithoutOneProperty =>
        sentences.Keys.Where(n =>
            properties[n].Count() != (withoutProperty.ContainsKey(n) ? 0 : 1)
        );

    public IEnumerable<string> Unknown =>
        named.Concat(withoutProperty.Keys).Except(sentences.Keys, StringComparer.Ordinal);

    /// <summary>The table of docs/rules.md.</summary>
    public string Markdown()
    {
        var text = new StringBuilder(
            """
            # The rules, where each is decided and which tests stand for it

            Made from the `[Rule]`, `[ExampleTest]` and `[PropertyTest]` attributes by the architecture tests;
            `UPDATE_DOCS=1 ./test.sh` writes it anew. Code that applies a rule, and further tests of it, carry its number too:
            search for `Rule("K4")`.

            | rule | in a sentence | decided in | example test | property test |
            |---|---|---|---|---|

            """
        );
        foreach (var (number, sentence) in sentences)
        {
            text.Append("| ")
                .AppendJoin(
                    " | ",
                    number,
                    sentence,
                    string.Join(", ", deciding[number].Select(Link)),
                    string.Join(", ", examples[number].Select(TestLink)),
                    withoutProperty.TryGetValue(number, out var reason)
                        ? reason
                        : string.Join(", ", properties[number].Select(TestLink))
                )
                .Append(" |\n");
        }

        return text.ToString();
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

    private static string Link(MemberInfo member) =>
        member is Type type
            ? $"[{NameOf(type)}](../{FileOf(Outermost(type))})"
            : $"[{NameOf(member.DeclaringType!)}.{member.Name}](../{FileOf(Outermost(member.DeclaringType!))})";

    /// <summary>A test by its name in words, so that the table says what it shows.</summary>
    private static string TestLink(MethodInfo method) =>
        $"[{method.Name.Replace('_', ' ')}](../{FileOf(Outermost(method.DeclaringType!))})";

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static ILookup<string, MethodInfo> MethodsByRule<TAttribute>(
        IEnumerable<MemberInfo> members,
        Func<TAttribute, string> ruleOf
    )
        where TAttribute : Attribute =>
        members
            .OfType<MethodInfo>()
            .SelectMany(method =>
                method
                    .GetCustomAttributes<TAttribute>(inherit: false)
                    .Select(a => (Rule: ruleOf(a), method))
            )
            .ToLookup(t => t.Rule, t => t.method, StringComparer.Ordinal);

    private static IEnumerable<RuleAttribute> RulesOf(MemberInfo member) =>
        member.GetCustomAttributes<RuleAttribute>(inherit: false);

    private static IEnumerable<MemberInfo> MembersOf(Type type) =>
        type.GetMembers(Declared).Where(member => member is not Type).Prepend(type);

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
