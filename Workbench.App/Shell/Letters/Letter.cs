namespace Workbench.App.Shell.Letters;

/// <summary>What is written to a customer, in one language, to be read over before it goes out.</summary>
public sealed record Letter(string Subject, string Text);
