namespace Workbench.App.Features.Import.Reading;

/// <summary>A record whose form is broken: its text, and its key where that can be read.</summary>
public sealed record BrokenRecord(string Text, string? Key);
