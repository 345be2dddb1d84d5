namespace Workbench.App.Storage.Rows;

/// <summary>
/// A word that some ticket contains, by one of its endings: a range of endings finds the words that contain a text anywhere.
/// Words are added and never removed.
/// </summary>
public sealed record SearchTermRow(string Suffix, string Word) : IUnversioned;
