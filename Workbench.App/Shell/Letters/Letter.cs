namespace Workbench.App.Shell.Letters;

/// <summary>A letter to a customer in one language, to be checked before it is sent.</summary>
public sealed record Letter(string Subject, string Text);
