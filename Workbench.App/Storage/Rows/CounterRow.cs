namespace Workbench.App.Storage.Rows;

/// <summary>The next number of a kind of thing.</summary>
public sealed record CounterRow(string Name, int Next) : IUnversioned;
