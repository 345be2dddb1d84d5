namespace Workbench.App.Storage.Rows;

/// <summary>A Data Protection key shared by all nodes.</summary>
public sealed record ProtectionKeyRow(string Name, string Xml) : IUnversioned;
