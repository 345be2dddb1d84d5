namespace Workbench.App.Storage;

/// <summary>Another process holds the embedded database.</summary>
public sealed class InstanceLockedException(string holder)
    : Exception($"The database is in use by {holder}: stop it first, or use its pages.");
