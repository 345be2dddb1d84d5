namespace Workbench.Domain;

/// <summary>
/// Names the rule of the service agreement that a type, member or test carries, so that anyone finds rule from code and
/// code from rule. Code that applies the rule or keeps a part of it names it; exactly one place decides it.
/// <c>docs/rules.md</c> is generated from it.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class RuleAttribute(string number) : Attribute
{
    /// <summary>The rule's number, such as <c>A7</c> or <c>K4</c>.</summary>
    public string Number { get; } = number;

    /// <summary>Whether the rule is decided here: on exactly one type or member for each rule.</summary>
    public bool Decides { get; init; }
}
