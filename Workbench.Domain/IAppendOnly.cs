namespace Workbench.Domain;

/// <summary>A stored record of something that happened: only ever inserted, never changed or deleted (A8).</summary>
public interface IAppendOnly;
