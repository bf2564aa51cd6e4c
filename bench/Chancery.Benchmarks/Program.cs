using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

// `report` measures the whole and writes bench/RESULTS.md; anything else goes to BenchmarkDotNet (`--filter *`, `--list flat`).
if (args is ["report", ..]) return Report.Run();
BenchmarkSwitcher.FromAssembly(typeof(Report).Assembly).Run(args);
return 0;
