using Workbench.App.Operations.Verification;

namespace Workbench.App.Operations.Backups;

/// <summary>The result of a restore.</summary>
/// <param name="ReplacedFolder">Folder of the previous data; null when there was none.</param>
public sealed record RestoreResult(
    BackupManifest Manifest,
    VerificationReport Verification,
    string? ReplacedFolder
);
