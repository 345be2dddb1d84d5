namespace Workbench.App.Storage;

/// <summary>Thrown when another process uses the embedded database.</summary>
public sealed class InstanceLockedException(string holder)
    : Exception($"The database is in use by {holder}: stop it first, or use its pages.");
