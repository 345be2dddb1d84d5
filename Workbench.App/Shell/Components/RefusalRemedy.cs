namespace Workbench.App.Shell.Components;

/// <summary>The way out of a refusal, as a button or a link.</summary>
public sealed record RefusalRemedy
{
    private RefusalRemedy(string label) => Label = label;

    /// <summary>The text of the button or link.</summary>
    public string Label { get; }

    /// <summary>The address of a link; null for a button.</summary>
    public string? Href { get; private init; }

    /// <summary>What the button does; null for a link.</summary>
    public Func<Task>? OpenAsync { get; private init; }

    public static RefusalRemedy Link(string label, string href) => new(label) { Href = href };

    public static RefusalRemedy Button(string label, Func<Task> openAsync) =>
        new(label) { OpenAsync = openAsync };
}
