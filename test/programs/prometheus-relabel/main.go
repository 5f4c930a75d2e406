// Relabels series as Prometheus does, by its own package: configurations and label sets in, label sets or null out.
package main

import (
	"encoding/json"
	"log"
	"os"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/relabel"
	"go.yaml.in/yaml/v2"
)

type input struct {
	// Configurations is YAML, as metric_relabel_configs has it.
	Configurations string              `json:"configurations"`
	Series         []map[string]string `json:"series"`
}

func main() {
	var in input
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		log.Fatal(err)
	}
	var configurations []*relabel.Config
	if err := yaml.Unmarshal([]byte(in.Configurations), &configurations); err != nil {
		log.Fatal(err)
	}
	for _, configuration := range configurations {
		if err := configuration.Validate(model.UTF8Validation); err != nil {
			log.Fatal(err)
		}
	}
	out := make([]map[string]string, len(in.Series))
	for i, series := range in.Series {
		builder := labels.NewBuilder(labels.FromMap(series))
		if relabel.ProcessBuilder(builder, configurations...) {
			out[i] = builder.Labels().Map()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		log.Fatal(err)
	}
}
